/** `repr()` and `ascii()` of strs. CPython: `unicode_repr` in Objects/unicodeobject.c. */
import { isPrintable } from "./unicode.ts";
import { fromPoints, type Str, toPoints } from "./wide_str.ts";

const plain = /^[ !#-&(-[\]-~]*$/;

/** `repr(str)`. */
export function strRepr(s: Str): Str {
  if (typeof s === "string" && plain.test(s)) return `'${s}'`;
  return escapeAll(s, isPrintable);
}

/** `ascii(str)`. */
export function strAscii(s: Str): string {
  if (typeof s === "string" && plain.test(s)) return `'${s}'`;
  return escapeAll(s, (c) => c >= 32 && c < 127) as string;
}

/** A character as an escape sequence with hexadecimal digits. */
export function hexEscape(c: number): string {
  const hex = c.toString(16);
  if (c <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return c <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

function escapeAll(s: Str, isShown: (c: number) => boolean): Str {
  const points = toPoints(s);
  const quote = points.includes(39) && !points.includes(34) ? 34 : 39;
  const out = [quote];
  for (const c of points) {
    if (c === quote || c === 92) out.push(92, c);
    else if (c === 10) out.push(92, 110);
    else if (c === 13) out.push(92, 114);
    else if (c === 9) out.push(92, 116);
    else if (isShown(c)) out.push(c);
    else for (const e of hexEscape(c)) out.push(e.charCodeAt(0));
  }
  out.push(quote);
  return fromPoints(out);
}

/** `repr` of text that holds only ASCII afterwards, whatever the text is: what `ascii()` makes of a repr. */
export function escapeNonAscii(s: Str): string {
  if (typeof s === "string" && /^[\x00-\x7f]*$/.test(s)) return s;
  let out = "";
  for (const c of toPoints(s)) out += c < 128 ? String.fromCharCode(c) : hexEscape(c);
  return out;
}
