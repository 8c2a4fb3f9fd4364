// Sets of characters: explicit ranges, the classes \d \w \s, negation, and the case rules of IGNORECASE.

/** How IGNORECASE folds: not at all, ASCII letters only, or by Unicode's simple lower case. */
export type Folding = "none" | "ascii" | "unicode";

const UNICODE_CLASSES: Readonly<Record<string, RegExp>> = {
  d: /^\p{Nd}$/u,
  w: /^[\p{L}\p{N}_]$/u,
  s: /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/u,
};

const UNICODE_SOURCES: Readonly<Record<string, string>> = {
  d: "\\p{Nd}",
  w: "\\p{L}\\p{N}_",
  s: "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000",
};

const ASCII_SOURCES: Readonly<Record<string, string>> = { d: "0-9", w: "0-9A-Za-z_", s: "\\t-\\r\\x20" };

function isAsciiClass(letter: string, code: number): boolean {
  switch (letter) {
    case "d":
      return code >= 48 && code <= 57;
    case "w":
      return (
        (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95
      );
    default:
      return (code >= 9 && code <= 13) || code === 32;
  }
}

/** Whether the character belongs to `\d`, `\w`, `\s` (lower-case letter: the class, upper-case: its complement). */
export function inClass(letter: string, code: number, ascii: boolean): boolean {
  const lower = letter.toLowerCase();
  const isIn =
    ascii || code < 128
      ? isAsciiClass(lower, code) || (!ascii && lower === "s" && code >= 28 && code <= 31)
      : code >= 0xd800 && code <= 0xdfff
        ? false
        : UNICODE_CLASSES[lower].test(String.fromCodePoint(code));
  return isIn === (lower === letter);
}

/** Sorts and joins pairs of inclusive bounds. */
export function normaliseRanges(pairs: readonly number[]): number[] {
  const list: [number, number][] = [];
  for (let i = 0; i < pairs.length; i += 2) list.push([pairs[i], pairs[i + 1]]);
  list.sort((a, b) => a[0] - b[0]);
  const result: number[] = [];
  for (const [lo, hi] of list) {
    const n = result.length;
    if (n > 0 && lo <= result[n - 1] + 1) {
      if (hi > result[n - 1]) result[n - 1] = hi;
    } else result.push(lo, hi);
  }
  return result;
}

function inRanges(ranges: readonly number[], code: number): boolean {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code > ranges[2 * middle + 1]) low = middle + 1;
    else if (code < ranges[2 * middle]) high = middle;
    else return true;
  }
  return false;
}

// Letters outside ASCII whose lower case, or whose shared upper case, is an ASCII letter.
const ASCII_PARTNERS: Readonly<Record<number, readonly number[]>> = {
  105: [0x130, 0x131],
  107: [0x212a],
  115: [0x17f],
};

let changing: Map<number, number> | undefined;
let partners: Map<number, number[]> | undefined;

/** The simple lower case of a code point, as `_sre.unicode_tolower`. */
export function simpleLower(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x130) return 0x69;
  if (code >= 0xd800 && code <= 0xdfff) return code;
  return String.fromCodePoint(code).toLowerCase().codePointAt(0)!;
}

function simpleUpper(code: number): number {
  const upper = String.fromCodePoint(code).toUpperCase();
  const first = upper.codePointAt(0)!;
  return String.fromCodePoint(first).length === upper.length ? first : code;
}

// Lower-case letters that share an upper case although they differ: found from Unicode's own tables, plus the few
// whose full upper case has several characters and for which only the simple mapping shows the kinship.
const BY_HAND: readonly (readonly number[])[] = [
  [0x390, 0x1fd3],
  [0x3b0, 0x1fe3],
  [0xfb05, 0xfb06],
];

function caseTables(): { changing: Map<number, number>; partners: Map<number, number[]> } {
  if (changing === undefined || partners === undefined) {
    changing = new Map();
    const byUpper = new Map<number, number[]>();
    for (let plane = 0; plane < 0x1f000; plane += 0x1000) {
      for (let code = plane; code < plane + 0x1000; code++) {
        if (code >= 0xd800 && code <= 0xdfff) continue;
        const lower = simpleLower(code);
        if (lower !== code) changing.set(code, lower);
        else {
          const upper = simpleUpper(code);
          if (upper !== code) {
            const list = byUpper.get(upper);
            if (list === undefined) byUpper.set(upper, [code]);
            else list.push(code);
          }
        }
      }
    }
    partners = new Map();
    for (const list of [...byUpper.values(), ...BY_HAND]) {
      if (list.length < 2) continue;
      for (const code of list) {
        partners.set(
          code,
          list.filter((other) => other !== code),
        );
      }
    }
  }
  return { changing, partners };
}

/** All characters that match one of `ranges` when case is ignored. */
export function foldRanges(ranges: readonly number[], folding: Folding): number[] {
  if (folding === "none") return normaliseRanges(ranges);
  const result: number[] = [...ranges];
  const lowered: number[] = [];
  let isAscii = true;
  for (let i = 0; i < ranges.length; i += 2) {
    if (ranges[i + 1] > 127) isAscii = false;
    for (let code = Math.max(65, ranges[i]); code <= Math.min(122, ranges[i + 1]); code++) {
      const lower = code | 32;
      if (lower >= 97 && lower <= 122 && (code <= 90 || code >= 97)) {
        result.push(lower, lower, lower - 32, lower - 32);
        lowered.push(lower);
      }
    }
  }
  if (folding === "ascii") return normaliseRanges(result);
  for (const lower of lowered) for (const other of ASCII_PARTNERS[lower] ?? []) result.push(other, other);
  if (isAscii) return normaliseRanges(result);
  // Every character c with lower(c) in S, where S holds the lower case of each member and its partners.
  const tables = caseTables();
  const members: number[] = [];
  const sorted = normaliseRanges(ranges);
  for (let i = 0; i < sorted.length; i += 2) members.push(sorted[i], sorted[i + 1]);
  for (const [code, lower] of tables.changing) if (inRanges(sorted, code)) members.push(lower, lower);
  let set = normaliseRanges(members);
  const kin: number[] = [];
  for (const [code, others] of tables.partners) {
    if (inRanges(set, code)) for (const other of others) kin.push(other, other);
  }
  set = normaliseRanges([...set, ...kin]);
  for (const [code, lower] of tables.changing) if (inRanges(set, lower)) set.push(code, code);
  return normaliseRanges([...set, ...result]);
}

function escaped(code: number): string {
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
    return String.fromCharCode(code);
  }
  return `\\u{${code.toString(16)}}`;
}

/** The JavaScript source (for the `u` flag) of one literal character. */
export function literalSource(code: number): string {
  return escaped(code);
}

/** A set of characters, testable and printable as a JavaScript class. */
export class CharSet {
  readonly negated: boolean;
  readonly ranges: readonly number[];
  readonly classes: string;
  readonly ascii: boolean;
  private readonly latin: Uint8Array;

  constructor(negated: boolean, ranges: readonly number[], classes: string, ascii: boolean) {
    this.negated = negated;
    this.ranges = ranges;
    this.classes = classes;
    this.ascii = ascii;
    this.latin = new Uint8Array(256);
    for (let code = 0; code < 256; code++) this.latin[code] = this.compute(code) ? 1 : 0;
  }

  private compute(code: number): boolean {
    if (inRanges(this.ranges, code)) return !this.negated;
    for (let i = 0; i < this.classes.length; i++) {
      if (inClass(this.classes[i], code, this.ascii)) return !this.negated;
    }
    return this.negated;
  }

  has(code: number): boolean {
    return code < 256 ? this.latin[code] === 1 : this.compute(code);
  }

  get source(): string {
    if (this.ranges.length === 0 && this.classes === "") return this.negated ? "[^]" : "[]";
    const sources = this.ascii ? ASCII_SOURCES : UNICODE_SOURCES;
    if (this.ranges.length === 0 && this.classes.length === 1) {
      const lower = this.classes.toLowerCase();
      return `[${this.negated === (lower === this.classes) ? "^" : ""}${sources[lower]}]`;
    }
    let text = "";
    for (let i = 0; i < this.ranges.length; i += 2) {
      const [lo, hi] = [this.ranges[i], this.ranges[i + 1]];
      text += lo === hi ? escaped(lo) : `${escaped(lo)}-${escaped(hi)}`;
    }
    for (const letter of this.classes) {
      const lower = letter.toLowerCase();
      text += lower === letter ? sources[lower] : complement(sources[lower]);
    }
    return `[${this.negated ? "^" : ""}${text}]`;
  }
}

const complements = new Map<string, string>();

// JavaScript has no nested negated class without the `v` flag, so the complement is written out as ranges.
function complement(source: string): string {
  if (source === "\\p{Nd}") return "\\P{Nd}";
  let text = complements.get(source);
  if (text === undefined) {
    const inside = new RegExp(`^[${source}]$`, "u");
    const parts: string[] = [];
    let start = -1;
    for (let code = 0; code <= 0xffff; code++) {
      const isOut = code >= 0xd800 && code <= 0xdfff ? true : !inside.test(String.fromCharCode(code));
      if (isOut && start < 0) start = code;
      if (!isOut && start >= 0) {
        parts.push(start === code - 1 ? escaped(start) : `${escaped(start)}-${escaped(code - 1)}`);
        start = -1;
      }
    }
    if (start >= 0) parts.push(`${escaped(start)}-${escaped(0xffff)}`);
    text = parts.join("");
    complements.set(source, text);
  }
  return text;
}
