/**
 * Taking strs apart: splitting, stripping, lines. The methods of bytes use it too, with bytes as characters.
 * CPython: Objects/stringlib.
 */
import {
  pointAt,
  type Str,
  strConcatAll,
  strFind,
  strLength,
  strMatches,
  strRepeat,
  strRfind,
  strSlice,
} from "./wide_str.ts";

type Test = (c: number) => boolean;

/** Most characters of texts are told from whitespace without looking into tables. */
export function mayBeSpace(c: number): boolean {
  return c <= 32 || c >= 0x85;
}

function wordsOf(s: string, isSpace: Test): string[] {
  const words: string[] = [];
  const end = s.length;
  let i = 0;
  for (;;) {
    while (i < end && mayBeSpace(s.charCodeAt(i)) && isSpace(s.charCodeAt(i))) i++;
    if (i === end) return words;
    const start = i;
    while (i < end && !(mayBeSpace(s.charCodeAt(i)) && isSpace(s.charCodeAt(i)))) i++;
    words.push(s.slice(start, i));
  }
}

/** `s.split()`: at whitespace, at most `max` times (negative: no limit). */
export function splitAtSpace(s: Str, max: number, isSpace: Test): Str[] {
  if (typeof s === "string" && max < 0) return wordsOf(s, isSpace);
  const parts: Str[] = [];
  const end = strLength(s);
  let i = 0;
  for (;;) {
    while (i < end && isSpace(pointAt(s, i))) i++;
    if (i === end) return parts;
    if (max >= 0 && parts.length >= max) break;
    const start = i;
    while (i < end && !isSpace(pointAt(s, i))) i++;
    parts.push(strSlice(s, start, i));
  }
  parts.push(strSlice(s, i, end));
  return parts;
}

/** `s.rsplit()`. */
export function splitAtSpaceFromRight(s: Str, max: number, isSpace: Test): Str[] {
  const parts: Str[] = [];
  let i = strLength(s);
  for (;;) {
    while (i > 0 && isSpace(pointAt(s, i - 1))) i--;
    if (i === 0) return parts.reverse();
    if (max >= 0 && parts.length >= max) break;
    const end = i;
    while (i > 0 && !isSpace(pointAt(s, i - 1))) i--;
    parts.push(strSlice(s, i, end));
  }
  parts.push(strSlice(s, 0, i));
  return parts.reverse();
}

/** `s.split(separator, max)`, the separator not empty. */
export function splitAt(s: Str, separator: Str, max: number): Str[] {
  if (max < 0 && typeof s === "string" && typeof separator === "string") return s.split(separator);
  const parts: Str[] = [];
  const width = strLength(separator);
  let start = 0;
  while (max < 0 || parts.length < max) {
    const i = strFind(s, separator, start);
    if (i < 0) break;
    parts.push(strSlice(s, start, i));
    start = i + width;
  }
  parts.push(strSlice(s, start, strLength(s)));
  return parts;
}

/** `s.rsplit(separator, max)`, the separator not empty. */
export function splitAtFromRight(s: Str, separator: Str, max: number): Str[] {
  const parts: Str[] = [];
  const width = strLength(separator);
  let end = strLength(s);
  while (max < 0 || parts.length < max) {
    const i = strRfind(s, separator, 0, end);
    if (i < 0) break;
    parts.push(strSlice(s, i + width, end));
    end = i;
  }
  parts.push(strSlice(s, 0, end));
  return parts.reverse();
}

/** `s.splitlines(keepEnds)`. */
export function splitLines(s: Str, keepEnds: boolean, isBreak: Test): Str[] {
  const lines: Str[] = [];
  const end = strLength(s);
  let start = 0;
  while (start < end) {
    let i = start;
    while (i < end && !isBreak(pointAt(s, i))) i++;
    const textEnd = i;
    if (i < end) i += pointAt(s, i) === 13 && i + 1 < end && pointAt(s, i + 1) === 10 ? 2 : 1;
    lines.push(strSlice(s, start, keepEnds ? i : textEnd));
    start = i;
  }
  return lines;
}

/** The line breaks of str. */
export function isLineBreak(c: number): boolean {
  return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c === 0x85 || c === 0x2028 || c === 0x2029;
}

/** The part without the characters for which the test holds, at the chosen ends. */
export function strip(s: Str, left: boolean, right: boolean, test: Test): Str {
  let start = 0;
  let end = strLength(s);
  if (left) while (start < end && test(pointAt(s, start))) start++;
  if (right) while (end > start && test(pointAt(s, end - 1))) end--;
  return strSlice(s, start, end);
}

/** `s.replace(old, by, count)`; negative: no limit. */
export function replace(s: Str, old: Str, by: Str, count: number): Str {
  if (count === 0) return s;
  if (strLength(old) === 0) return insertBetween(s, by, count);
  if (count < 0 && typeof s === "string" && typeof old === "string" && typeof by === "string") {
    return s.replaceAll(old, by.includes("$") ? by.replaceAll("$", "$$$$") : by);
  }
  const parts = splitAt(s, old, count);
  return parts.length === 1 ? s : strConcatAll(parts, by);
}

/** `by` before every character and at the end. */
function insertBetween(s: Str, by: Str, count: number): Str {
  const length = strLength(s);
  const times = count < 0 ? length + 1 : Math.min(count, length + 1);
  const parts: Str[] = [];
  for (let i = 0; i < times; i++) {
    parts.push(by);
    if (i < length) parts.push(strSlice(s, i, i + 1));
  }
  if (times < length) parts.push(strSlice(s, times, length));
  return strConcatAll(parts);
}

/** How often `sub` occurs without overlaps. */
export function countOccurrences(s: Str, sub: Str, start: number, end: number): number {
  const width = strLength(sub);
  if (width === 0) return end >= start ? end - start + 1 : 0;
  let count = 0;
  let i = start;
  for (;;) {
    i = strFind(s, sub, i, end);
    if (i < 0) return count;
    count++;
    i += width;
  }
}

/** Tabs become spaces up to the next column that is a multiple of the size. */
export function expandTabs(s: Str, size: number): Str {
  if (strFind(s, "\t") < 0) return s;
  const parts: Str[] = [];
  let column = 0;
  let start = 0;
  const end = strLength(s);
  for (let i = 0; i < end; i++) {
    const c = pointAt(s, i);
    if (c === 9) {
      parts.push(strSlice(s, start, i));
      if (size > 0) {
        const width = size - (column % size);
        parts.push(" ".repeat(width));
        column += width;
      }
      start = i + 1;
    } else column = c === 10 || c === 13 ? 0 : column + 1;
  }
  parts.push(strSlice(s, start, end));
  return strConcatAll(parts);
}

/** Where a str of a length goes in a wider field, as `center` does it: how many fill characters stand on the left. */
export function centerLeft(length: number, width: number): number {
  const missing = width - length;
  return Math.floor(missing / 2) + (missing & width & 1);
}

/** The str with fill characters around it. */
export function padAround(s: Str, left: number, right: number, fill: Str): Str {
  if (left <= 0 && right <= 0) return s;
  return strConcatAll([strRepeat(fill, left), s, strRepeat(fill, right)]);
}

/** Zeros between sign and digits. */
export function zeroFill(s: Str, width: number): Str {
  const missing = width - strLength(s);
  if (missing <= 0) return s;
  const signed = strMatches(s, "+", 0) || strMatches(s, "-", 0) ? 1 : 0;
  return strConcatAll([strSlice(s, 0, signed), "0".repeat(missing), strSlice(s, signed, strLength(s))]);
}
