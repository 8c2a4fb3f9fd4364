/** Properties and case mappings of characters, by code point, as of Unicode 15.1. CPython: Objects/unicodectype.c. */
import { caseFolding, numericLetters, otherDigits, titleCase, unassigned, wide } from "./unicode_data.ts";

/** Sorted bounds of ranges: first, one behind the last, first, … */
function readRanges(text: string): number[] {
  const bounds: number[] = [];
  let at = 0;
  for (const n of text.split(" ")) bounds.push((at += Number.parseInt(n, 36)));
  return bounds;
}

function lazyRanges(text: string): (c: number) => boolean {
  let bounds: number[] | undefined;
  return (c) => {
    bounds ??= readRanges(text);
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] as number) <= c) low = middle + 1;
      else high = middle;
    }
    return (low & 1) === 1;
  };
}

function lazyMapping(text: string): (c: number) => number[] | undefined {
  let map: Map<number, number[]> | undefined;
  return (c) => {
    if (map === undefined) {
      map = new Map();
      for (const entry of text.split(" ")) {
        const [from, to] = entry.split("=") as [string, string];
        map.set(
          Number.parseInt(from, 36),
          to.split("+").map((t) => Number.parseInt(t, 36)),
        );
      }
    }
    return map.get(c);
  };
}

const isUnassigned = lazyRanges(unassigned);
const isOtherDigit = lazyRanges(otherDigits);
const isNumericLetter = lazyRanges(numericLetters);
/** Does a character take two columns on a terminal (east asian width W or F)? */
export const isWide = lazyRanges(wide);
const titleMapping = lazyMapping(titleCase);
const foldMapping = lazyMapping(caseFolding);

/** A property by regular expression; characters that Unicode 15.1 does not have, have none. */
function property(makePattern: () => RegExp): (c: number) => boolean {
  // Made when first asked, as a pattern with a property takes V8 80 µs.
  let pattern: RegExp | undefined;
  // Filled in when first asked: most programs ask for no property at all.
  const ascii: boolean[] = [];
  return (c) => {
    pattern ??= makePattern();
    if (c >= 128) return pattern.test(String.fromCodePoint(c)) && !isUnassigned(c);
    if (ascii.length === 0) for (let i = 0; i < 128; i++) ascii.push(pattern.test(String.fromCharCode(i)));
    return ascii[c] as boolean;
  };
}

/** Has Unicode 15.1 the character? */
export function isAssigned(c: number): boolean {
  return c < 128 || !isUnassigned(c);
}

export const isAlpha = property(() => /^\p{L}$/u);
export const isDecimal = property(() => /^\p{Nd}$/u);
export const isUpper = property(() => /^\p{Uppercase}$/u);
// U+0295 became an uncased letter after Unicode 15.1.
export const isLower = property(() => /^[\p{Lowercase}\u0295]$/u);
export const isTitle = property(() => /^\p{Lt}$/u);
export const isCased = property(() => /^[\p{Cased}\u0295]$/u);
export const isCaseIgnorable = property(() => /^\p{Case_Ignorable}$/u);
export const isIdentifierStart = property(() => /^[\p{XID_Start}_]$/u);
export const isIdentifierPart = property(() => /^\p{XID_Continue}$/u);
export const isPrintable = property(() => /^[^\p{C}\p{Zl}\p{Zp}\p{Zs}]$|^ $/u);
const isNumber = property(() => /^\p{N}$/u);
export const isSpace = property(
  () => /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/,
);

export function isDigit(c: number): boolean {
  return c < 128 ? c >= 48 && c <= 57 : isDecimal(c) || isOtherDigit(c);
}

export function isNumeric(c: number): boolean {
  return c < 128 ? c >= 48 && c <= 57 : isNumber(c) || isNumericLetter(c);
}

export function isAlnum(c: number): boolean {
  return isAlpha(c) || isNumeric(c);
}

/** The value of a decimal digit, or `undefined`. */
export function decimalValue(c: number): number | undefined {
  if (!isDecimal(c)) return undefined;
  if (c < 128) return c - 48;
  // Decimal digits come in runs of ten, some of them side by side.
  let first = c;
  while (isDecimal(first - 1)) first--;
  return (c - first) % 10;
}

function mapped(c: number, text: string): number[] {
  const points = Array.from(text, (x) => x.codePointAt(0) as number);
  return points.every(isAssigned) ? points : [c];
}

/** The upper case of a character: one to three characters. */
export function toUpperPoints(c: number): number[] {
  return isAssigned(c) ? mapped(c, String.fromCodePoint(c).toUpperCase()) : [c];
}

/** The lower case of a character by itself. */
export function toLowerPoints(c: number): number[] {
  return isAssigned(c) ? mapped(c, String.fromCodePoint(c).toLowerCase()) : [c];
}

export function toTitlePoints(c: number): number[] {
  return titleMapping(c) ?? toUpperPoints(c);
}

export function toFoldedPoints(c: number): number[] {
  return foldMapping(c) ?? toUpperPoints(c).flatMap(toLowerPoints);
}
