/**
 * The two forms of a Python str: a JavaScript string without surrogates, or a `WideStr` of code points.
 * Everything here takes both and gives the normal form. CPython: the kinds of Objects/unicodeobject.c.
 */
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";

/** A str with at least one character that JavaScript would store as a surrogate (or that is a lone one). */
export class WideStr extends PyObject {
  $points: number[];
  $js: string | undefined = undefined;
  constructor(points: number[]) {
    super();
    this.$points = points;
  }
  /** In the template literals of messages and reprs: where they are finished, `mixed` tells that `fromJs` is needed. */
  [Symbol.toPrimitive](): string {
    mixed.seen = true;
    return toJs(this);
  }
}

/** Whether a wide str has ever become part of a JavaScript string. */
export const mixed = { seen: false };

export type Str = string | WideStr;

const surrogate = /[\ud800-\udfff]/;

/** Does a code point need the wide form? */
export function isWidePoint(c: number): boolean {
  return c > 0xffff || (c >= 0xd800 && c <= 0xdfff);
}

/** A str of code points; takes the array over. */
export function fromPoints(points: number[]): Str {
  for (let i = 0; i < points.length; i++) if (isWidePoint(points[i] as number)) return new WideStr(points);
  return narrow(points);
}

function narrow(points: number[]): string {
  if (points.length < 4096) return String.fromCharCode.apply(null, points);
  let text = "";
  for (let i = 0; i < points.length; i += 4096) {
    text += String.fromCharCode.apply(null, points.slice(i, i + 4096));
  }
  return text;
}

/** The str of one code point: `chr(c)`. */
export function fromPoint(c: number): Str {
  return isWidePoint(c) ? new WideStr([c]) : String.fromCharCode(c);
}

/** The str of a JavaScript string, whose surrogate pairs are characters. */
export function fromJs(text: string): Str {
  if (!surrogate.test(text)) return text;
  const points: number[] = [];
  for (const c of text) points.push(c.codePointAt(0) as number);
  return new WideStr(points);
}

/** The JavaScript string of a str; lone surrogates stay as they are. */
export function toJs(s: Str): string {
  if (typeof s === "string") return s;
  if (!(s instanceof WideStr)) return otherText(s);
  if (s.$js === undefined) {
    let text = "";
    for (const c of s.$points) text += String.fromCodePoint(c);
    s.$js = text;
  }
  return s.$js;
}

/** Of an instance of a subclass of `str`. @raises TypeError for what is no str */
function otherText(v: Value): string {
  const value = v?.$value;
  if (typeof value === "string" || value instanceof WideStr) return toJs(value);
  throw links.typeError(`expected str instance, ${links.typeName(v)} found`);
}

/** A JavaScript string that is equal for equal strs only, and never equal to a str without surrogates. */
export function wideKey(s: WideStr): string {
  const { $points: points } = s;
  let key = toJs(s);
  for (let i = 1; i < points.length; i++) {
    // Two lone surrogates that would read as one character.
    const [a, b] = [points[i - 1] as number, points[i] as number];
    if (a >= 0xd800 && a < 0xdc00 && b >= 0xdc00 && b < 0xe000) key += `\ud800${i}`;
  }
  return key;
}

/** The code points; not to be changed. */
export function toPoints(s: Str): readonly number[] {
  if (typeof s !== "string") return s.$points;
  const points = new Array<number>(s.length);
  for (let i = 0; i < s.length; i++) points[i] = s.charCodeAt(i);
  return points;
}

/** `len(s)`. */
export function strLength(s: Str): number {
  return typeof s === "string" ? s.length : s.$points.length;
}

/** The code point at an index in range. */
export function pointAt(s: Str, i: number): number {
  return typeof s === "string" ? s.charCodeAt(i) : (s.$points[i] as number);
}

/** The character at an index in range. */
export function charAt(s: Str, i: number): Str {
  return typeof s === "string" ? (s[i] as string) : fromPoint(s.$points[i] as number);
}

/** The part from `start` to before `end`, both in range. */
export function strSlice(s: Str, start: number, end: number): Str {
  if (typeof s === "string") return s.slice(start, end);
  if (start === 0 && end === s.$points.length) return s;
  return fromPoints(s.$points.slice(start, end));
}

/** Two strs one after the other. */
export function strConcat(a: Str, b: Str): Str {
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (a === "") return b;
  if (b === "") return a;
  return new WideStr(toPoints(a).concat(toPoints(b)));
}

/** Several strs one after the other. */
export function strConcatAll(parts: readonly Str[], separator: Str = ""): Str {
  let wide = typeof separator !== "string" && parts.length > 1;
  for (let i = 0; i < parts.length && !wide; i++) wide = typeof parts[i] !== "string";
  if (!wide) return parts.length < 2 ? (parts[0] ?? "") : parts.join(separator as string);
  const points: number[] = [];
  const gap = toPoints(separator);
  parts.forEach((part, i) => {
    if (i > 0) for (const c of gap) points.push(c);
    for (const c of toPoints(part)) points.push(c);
  });
  return fromPoints(points);
}

/** A str `count` times. */
export function strRepeat(s: Str, count: number): Str {
  if (count <= 0) return "";
  if (typeof s === "string") return s.repeat(count);
  const points: number[] = [];
  for (let i = 0; i < count; i++) for (const c of s.$points) points.push(c);
  return fromPoints(points);
}

/** Whether two strs are equal. */
export function strEquals(a: Str, b: Str): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  const [p, q] = [a.$points, b.$points];
  return p.length === q.length && p.every((c, i) => c === q[i]);
}

/** -1, 0 or 1: the order of strs is that of their code points. */
export function strCompare(a: Str, b: Str): number {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  const length = Math.min(strLength(a), strLength(b));
  for (let i = 0; i < length; i++) {
    const difference = pointAt(a, i) - pointAt(b, i);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return Math.sign(strLength(a) - strLength(b));
}

function matchesAt(s: Str, sub: Str, i: number): boolean {
  const n = strLength(sub);
  for (let j = 0; j < n; j++) if (pointAt(s, i + j) !== pointAt(sub, j)) return false;
  return true;
}

/** Where `sub` occurs first in `s` between `start` and `end` (both in range), or -1. */
export function strFind(s: Str, sub: Str, start = 0, end = strLength(s)): number {
  if (typeof s === "string") {
    if (typeof sub !== "string") return -1;
    if (start + sub.length > end) return -1;
    const i = end === s.length ? s.indexOf(sub, start) : s.slice(0, end).indexOf(sub, start);
    return i;
  }
  const last = end - strLength(sub);
  for (let i = start; i <= last; i++) if (matchesAt(s, sub, i)) return i;
  return -1;
}

/** Where `sub` occurs last in `s` between `start` and `end` (both in range), or -1. */
export function strRfind(s: Str, sub: Str, start = 0, end = strLength(s)): number {
  const last = end - strLength(sub);
  if (last < start) return -1;
  if (typeof s === "string") {
    if (typeof sub !== "string") return -1;
    const i = s.lastIndexOf(sub, last);
    return i >= start ? i : -1;
  }
  for (let i = last; i >= start; i--) if (matchesAt(s, sub, i)) return i;
  return -1;
}

/** Does `sub` stand in `s` at index `i`? */
export function strMatches(s: Str, sub: Str, i: number): boolean {
  if (i + strLength(sub) > strLength(s)) return false;
  return typeof s === "string" && typeof sub === "string" ? s.startsWith(sub, i) : matchesAt(s, sub, i);
}
