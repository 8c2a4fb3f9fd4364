/** Case mappings of whole strs, and the tests of their characters. CPython: `do_upper`, `do_title` … in Objects/unicodeobject.c. */
import {
  isCased,
  isCaseIgnorable,
  isLower,
  isTitle,
  isUpper,
  toFoldedPoints,
  toLowerPoints,
  toTitlePoints,
  toUpperPoints,
} from "./unicode.ts";
import { fromPoints, type Str, strLength, toPoints } from "./wide_str.ts";

const ascii = /^[\x00-\x7f]*$/;

const sigma = 0x3a3;

/** Is the capital sigma at index i the last letter of a word? */
function isFinalSigma(points: readonly number[], i: number): boolean {
  let j = i - 1;
  while (j >= 0 && isCaseIgnorable(points[j] as number)) j--;
  if (j < 0 || !isCased(points[j] as number)) return false;
  j = i + 1;
  while (j < points.length && isCaseIgnorable(points[j] as number)) j++;
  return j === points.length || !isCased(points[j] as number);
}

function pushLower(out: number[], points: readonly number[], i: number): void {
  const c = points[i] as number;
  if (c === sigma) out.push(isFinalSigma(points, i) ? 0x3c2 : 0x3c3);
  else for (const p of toLowerPoints(c)) out.push(p);
}

export function strUpper(s: Str): Str {
  if (typeof s === "string" && ascii.test(s)) return s.toUpperCase();
  return fromPoints(toPoints(s).flatMap(toUpperPoints));
}

export function strLower(s: Str): Str {
  if (typeof s === "string" && ascii.test(s)) return s.toLowerCase();
  const points = toPoints(s);
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) pushLower(out, points, i);
  return fromPoints(out);
}

export function strCasefold(s: Str): Str {
  if (typeof s === "string" && ascii.test(s)) return s.toLowerCase();
  return fromPoints(toPoints(s).flatMap(toFoldedPoints));
}

export function strSwapcase(s: Str): Str {
  const points = toPoints(s);
  const out: number[] = [];
  points.forEach((c, i) => {
    if (isUpper(c)) pushLower(out, points, i);
    else if (isLower(c)) out.push(...toUpperPoints(c));
    else out.push(c);
  });
  return fromPoints(out);
}

export function strTitle(s: Str): Str {
  const points = toPoints(s);
  const out: number[] = [];
  let inWord = false;
  points.forEach((c, i) => {
    if (inWord) pushLower(out, points, i);
    else out.push(...toTitlePoints(c));
    inWord = isCased(c);
  });
  return fromPoints(out);
}

export function strCapitalize(s: Str): Str {
  const points = toPoints(s);
  if (points.length === 0) return "";
  const out = toTitlePoints(points[0] as number).slice();
  for (let i = 1; i < points.length; i++) pushLower(out, points, i);
  return fromPoints(out);
}

/** At least one character, and the test holds for all. */
export function everyPoint(s: Str, test: (c: number) => boolean): boolean {
  return strLength(s) > 0 && toPoints(s).every(test);
}

export function strIsUpper(s: Str): boolean {
  let cased = false;
  for (const c of toPoints(s)) {
    if (isLower(c) || isTitle(c)) return false;
    cased ||= isUpper(c);
  }
  return cased;
}

export function strIsLower(s: Str): boolean {
  let cased = false;
  for (const c of toPoints(s)) {
    if (isUpper(c) || isTitle(c)) return false;
    cased ||= isLower(c);
  }
  return cased;
}

export function strIsTitle(s: Str): boolean {
  let cased = false;
  let inWord = false;
  for (const c of toPoints(s)) {
    if (isUpper(c) || isTitle(c)) {
      if (inWord) return false;
      inWord = cased = true;
    } else if (isLower(c)) {
      if (!inWord) return false;
      cased = true;
    } else inWord = false;
  }
  return cased;
}
