// The comparison of lines that messages about unequal values show. CPython: Lib/difflib.py, `ndiff`.

interface Block {
  a: number;
  b: number;
  size: number;
}

type Tag = "replace" | "delete" | "insert" | "equal";

interface Opcode {
  tag: Tag;
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

type Elements = readonly string[];

const isBlank = (c: string) => c === " " || c === "\t";

/** Where two sequences agree. */
class Matcher {
  readonly isJunk: ((element: string) => boolean) | null;
  a: Elements = [];
  b: Elements = [];
  junk = new Set<string>();
  places = new Map<string, number[]>();
  #counts: Map<string, number> | null = null;

  constructor(isJunk: ((element: string) => boolean) | null, a: Elements = [], b: Elements = []) {
    this.isJunk = isJunk;
    this.a = a;
    this.second(b);
  }

  /** Sets the second sequence, about which most is remembered. */
  second(b: Elements): void {
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
    if (b.length < 200) return;
    // What is everywhere says nothing.
    const most = Math.floor(b.length / 100) + 1;
    for (const [element, at] of [...this.places]) if (at.length > most) this.places.delete(element);
  }

  longest(a: number, aEnd: number, b: number, bEnd: number): Block {
    let best: Block = { a, b, size: 0 };
    let lengths = new Map<number, number>();
    for (let i = a; i < aEnd; i++) {
      const next = new Map<number, number>();
      for (const j of this.places.get(this.a[i] as string) ?? []) {
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
        this.junk.has(this.b[j] as string) === junk && this.a[i] === this.b[j];
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
    const left = new Map<string, number>();
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

function dump(tag: string, lines: Elements, from: number, to: number): string[] {
  return lines.slice(from, to).map((line) => `${tag} ${line}`);
}

function plainReplace(
  a: Elements,
  aLow: number,
  aHigh: number,
  b: Elements,
  bLow: number,
  bHigh: number,
): string[] {
  const removed = dump("-", a, aLow, aHigh);
  const added = dump("+", b, bLow, bHigh);
  return bHigh - bLow < aHigh - aLow ? [...added, ...removed] : [...removed, ...added];
}

/** Marks under a line, with the line's own blanks kept so that tabs stay aligned. */
function marks(line: string, tags: string): string {
  const points = [...line];
  return [...tags]
    .map((tag, i) => (tag === " " && /\s/.test(points[i] as string) ? (points[i] as string) : tag))
    .join("")
    .trimEnd();
}

function closePair(a: string, b: string, cruncher: Matcher): string[] {
  cruncher.a = [...a];
  cruncher.second([...b]);
  let aTags = "";
  let bTags = "";
  for (const code of cruncher.opcodes()) {
    const [n, m] = [code.aEnd - code.a, code.bEnd - code.b];
    if (code.tag === "replace") {
      aTags += "^".repeat(n);
      bTags += "^".repeat(m);
    } else if (code.tag === "delete") aTags += "-".repeat(n);
    else if (code.tag === "insert") bTags += "+".repeat(m);
    else {
      aTags += " ".repeat(n);
      bTags += " ".repeat(m);
    }
  }
  const [under, over] = [marks(a, aTags), marks(b, bTags)];
  return [
    `- ${a}`,
    ...(under === "" ? [] : [`? ${under}\n`]),
    `+ ${b}`,
    ...(over === "" ? [] : [`? ${over}\n`]),
  ];
}

/** Lines that were replaced: the most similar pair is shown as changed, what lies around it likewise. */
function fancyReplace(
  a: Elements,
  aLow: number,
  aHigh: number,
  b: Elements,
  bLow: number,
  bHigh: number,
): string[] {
  let bestRatio = 0.74;
  let best: [number, number] = [aLow, bLow];
  let same: [number, number] | null = null;
  const cruncher = new Matcher(isBlank);
  for (let j = bLow; j < bHigh; j++) {
    const line = b[j] as string;
    cruncher.second([...line]);
    for (let i = aLow; i < aHigh; i++) {
      if (a[i] === line) {
        same ??= [i, j];
        continue;
      }
      cruncher.a = [...(a[i] as string)];
      if (cruncher.realQuickRatio() <= bestRatio || cruncher.quickRatio() <= bestRatio) continue;
      const ratio = cruncher.ratio();
      if (ratio <= bestRatio) continue;
      bestRatio = ratio;
      best = [i, j];
    }
  }
  if (bestRatio < 0.75) {
    if (same === null) return plainReplace(a, aLow, aHigh, b, bLow, bHigh);
    best = same;
  } else same = null;
  const [i, j] = best;
  return [
    ...around(a, aLow, i, b, bLow, j),
    ...(same === null ? closePair(a[i] as string, b[j] as string, cruncher) : [`  ${a[i]}`]),
    ...around(a, i + 1, aHigh, b, j + 1, bHigh),
  ];
}

function around(
  a: Elements,
  aLow: number,
  aHigh: number,
  b: Elements,
  bLow: number,
  bHigh: number,
): string[] {
  if (aLow < aHigh) {
    return bLow < bHigh ? fancyReplace(a, aLow, aHigh, b, bLow, bHigh) : dump("-", a, aLow, aHigh);
  }
  return dump("+", b, bLow, bHigh);
}

/** The lines of `difflib.ndiff(a, b)`. */
export function ndiff(a: Elements, b: Elements): string[] {
  return new Matcher(null, a, b).opcodes().flatMap((code) => {
    if (code.tag === "replace") return fancyReplace(a, code.a, code.aEnd, b, code.b, code.bEnd);
    if (code.tag === "delete") return dump("-", a, code.a, code.aEnd);
    if (code.tag === "insert") return dump("+", b, code.b, code.bEnd);
    return dump(" ", a, code.a, code.aEnd);
  });
}
