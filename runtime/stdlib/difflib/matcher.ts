/** Where two sequences agree: what `difflib.SequenceMatcher` computes. CPython: Lib/difflib.py. */

export interface Block {
  a: number;
  b: number;
  size: number;
}

export type Tag = "replace" | "delete" | "insert" | "equal";

export interface Opcode {
  tag: Tag;
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

/** Where two sequences agree. */
export class Matcher<T> {
  readonly isJunk: ((element: T) => boolean) | null;
  a: readonly T[] = [];
  b: readonly T[] = [];
  junk = new Set<T>();
  /** Elements that are so frequent that they say nothing. */
  popular = new Set<T>();
  places = new Map<T, number[]>();
  #counts: Map<T, number> | null = null;

  readonly hasPopular: boolean;

  constructor(
    isJunk: ((element: T) => boolean) | null,
    a: readonly T[] = [],
    b: readonly T[] = [],
    hasPopular = true,
  ) {
    this.isJunk = isJunk;
    this.hasPopular = hasPopular;
    this.a = a;
    this.second(b);
  }

  /** Sets the second sequence, about which most is remembered. */
  second(b: readonly T[]): void {
    this.b = b;
    this.#counts = null;
    this.junk = new Set();
    this.places = new Map();
    b.forEach((element, i) => {
      const known = this.places.get(element);
      if (known === undefined) this.places.set(element, [i]);
      else known.push(i);
    });
    for (const element of [...this.places.keys()]) {
      if (this.isJunk?.(element) !== true) continue;
      this.junk.add(element);
      this.places.delete(element);
    }
    this.popular = new Set();
    if (!this.hasPopular || b.length < 200) return;
    const most = Math.floor(b.length / 100) + 1;
    for (const [element, at] of [...this.places]) {
      if (at.length <= most) continue;
      this.popular.add(element);
      this.places.delete(element);
    }
  }

  longest(a: number, aEnd: number, b: number, bEnd: number): Block {
    let best: Block = { a, b, size: 0 };
    let lengths = new Map<number, number>();
    for (let i = a; i < aEnd; i++) {
      const next = new Map<number, number>();
      for (const j of this.places.get(this.a[i] as T) ?? []) {
        if (j < b) continue;
        if (j >= bEnd) break;
        const size = (lengths.get(j - 1) ?? 0) + 1;
        next.set(j, size);
        if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size };
      }
      lengths = next;
    }
    for (const junk of [false, true]) {
      const agrees = (i: number, j: number) =>
        this.junk.has(this.b[j] as T) === junk && this.a[i] === this.b[j];
      while (best.a > a && best.b > b && agrees(best.a - 1, best.b - 1)) {
        best = { a: best.a - 1, b: best.b - 1, size: best.size + 1 };
      }
      while (
        best.a + best.size < aEnd &&
        best.b + best.size < bEnd &&
        agrees(best.a + best.size, best.b + best.size)
      ) {
        best = { ...best, size: best.size + 1 };
      }
    }
    return best;
  }

  blocks(): Block[] {
    const queue: [number, number, number, number][] = [[0, this.a.length, 0, this.b.length]];
    const found: Block[] = [];
    for (let range = queue.pop(); range !== undefined; range = queue.pop()) {
      const [a, aEnd, b, bEnd] = range;
      const match = this.longest(a, aEnd, b, bEnd);
      if (match.size === 0) continue;
      found.push(match);
      if (a < match.a && b < match.b) queue.push([a, match.a, b, match.b]);
      const [aNext, bNext] = [match.a + match.size, match.b + match.size];
      if (aNext < aEnd && bNext < bEnd) queue.push([aNext, aEnd, bNext, bEnd]);
    }
    found.sort((x, y) => x.a - y.a || x.b - y.b);
    const joined: Block[] = [];
    for (const block of found) {
      const last = joined.at(-1);
      if (last !== undefined && last.a + last.size === block.a && last.b + last.size === block.b) {
        last.size += block.size;
      } else joined.push({ ...block });
    }
    joined.push({ a: this.a.length, b: this.b.length, size: 0 });
    return joined;
  }

  opcodes(): Opcode[] {
    const codes: Opcode[] = [];
    let a = 0;
    let b = 0;
    for (const block of this.blocks()) {
      const deletes = a < block.a;
      const inserts = b < block.b;
      if (deletes || inserts) {
        const tag = deletes ? (inserts ? "replace" : "delete") : "insert";
        codes.push({ tag, a, aEnd: block.a, b, bEnd: block.b });
      }
      a = block.a + block.size;
      b = block.b + block.size;
      if (block.size > 0) codes.push({ tag: "equal", a: block.a, aEnd: a, b: block.b, bEnd: b });
    }
    return codes;
  }

  #ratioOf(matches: number): number {
    const length = this.a.length + this.b.length;
    return length === 0 ? 1 : (2 * matches) / length;
  }

  ratio(): number {
    return this.#ratioOf(this.blocks().reduce((sum, block) => sum + block.size, 0));
  }

  /** An upper bound of the ratio: by which elements there are. */
  quickRatio(): number {
    if (this.#counts === null) {
      this.#counts = new Map();
      for (const element of this.b) this.#counts.set(element, (this.#counts.get(element) ?? 0) + 1);
    }
    const left = new Map<T, number>();
    let matches = 0;
    for (const element of this.a) {
      const n = left.get(element) ?? this.#counts.get(element) ?? 0;
      left.set(element, n - 1);
      if (n > 0) matches++;
    }
    return this.#ratioOf(matches);
  }

  /** An upper bound of the ratio: by the lengths. */
  realQuickRatio(): number {
    return this.#ratioOf(Math.min(this.a.length, this.b.length));
  }
}
