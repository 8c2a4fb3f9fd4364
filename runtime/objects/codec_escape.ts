/** The `unicode_escape` and `raw_unicode_escape` codecs. CPython: Objects/unicodeobject.c. */

import { characterNames } from "./character_names.ts";
import { rescueDecoding } from "./codec_errors.ts";
import { hexEscape } from "./str_repr.ts";
import { fromPoints, type Str, toPoints } from "./wide_str.ts";

const simple: { [letter: string]: number } = {
  "\\": 92,
  "'": 39,
  '"': 34,
  a: 7,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

export function encodeUnicodeEscape(s: Str): Uint8Array {
  let out = "";
  for (const c of toPoints(s)) {
    if (c === 92) out += "\\\\";
    else if (c === 10) out += "\\n";
    else if (c === 13) out += "\\r";
    else if (c === 9) out += "\\t";
    else out += c >= 32 && c < 127 ? String.fromCharCode(c) : hexEscape(c);
  }
  return asciiBytes(out);
}

export function encodeRawUnicodeEscape(s: Str): Uint8Array {
  let out = "";
  for (const c of toPoints(s)) out += c < 256 ? String.fromCharCode(c) : hexEscape(c);
  return asciiBytes(out);
}

const hexWidths: { [letter: string]: number } = { x: 2, u: 4, U: 8 };
const truncated: { [letter: string]: string } = {
  x: "truncated \\xXX escape",
  u: "truncated \\uXXXX escape",
  U: "truncated \\UXXXXXXXX escape",
};

/** @raises UnicodeDecodeError; `\N{…}` is an error: the runtime has no table of names */
export function decodeUnicodeEscape(data: Uint8Array, errors: string): Str {
  return decodeEscapes(data, errors, "unicodeescape", true);
}

export function decodeRawUnicodeEscape(data: Uint8Array, errors: string): Str {
  return decodeEscapes(data, errors, "rawunicodeescape", false);
}

function decodeEscapes(data: Uint8Array, errors: string, name: string, all: boolean): Str {
  const points: number[] = [];
  let i = 0;
  while (i < data.length) {
    const b = data[i] as number;
    if (b !== 92) {
      points.push(b);
      i++;
      continue;
    }
    if (!all && data[i + 1] !== 117 && data[i + 1] !== 85) {
      points.push(b);
      i++;
      if (data[i] === 92) {
        points.push(92);
        i++;
      }
      continue;
    }
    let end = i + 1;
    let reason = "\\ at end of string";
    if (end < data.length) {
      const letter = String.fromCharCode(data[end] as number);
      end++;
      const own = simple[letter];
      if (own !== undefined) {
        points.push(own);
        i = end;
        continue;
      }
      if (letter === "\n") {
        i = end;
        continue;
      }
      if (letter >= "0" && letter <= "7") {
        let value = letter.charCodeAt(0) - 48;
        for (let k = 0; k < 2 && (data[end] as number) >= 48 && (data[end] as number) <= 55; k++) {
          value = value * 8 + (data[end++] as number) - 48;
        }
        points.push(value);
        i = end;
        continue;
      }
      const width = hexWidths[letter];
      if (width !== undefined) {
        let value = 0;
        let k = 0;
        for (; k < width && end < data.length; k++, end++) {
          const digit = Number.parseInt(String.fromCharCode(data[end] as number), 16);
          if (Number.isNaN(digit)) break;
          value = value * 16 + digit;
        }
        if (k === width && value <= 0x10ffff) {
          points.push(value);
          i = end;
          continue;
        }
        reason =
          k === width
            ? all
              ? "illegal Unicode character"
              : "\\Uxxxxxxxx out of range"
            : (truncated[letter] as string);
      } else if (letter === "N") {
        reason = "malformed \\N character escape";
        if (data[end] === 123) {
          const close = data.indexOf(125, end);
          if (close < 0) end = data.length;
          else if (close > end + 1) {
            const point = characterNames.find(String.fromCharCode(...data.subarray(end + 1, close)));
            if (point !== null) {
              points.push(point);
              i = close + 1;
              continue;
            }
            reason = "unknown Unicode character name";
            end = close + 1;
          }
        }
      } else {
        points.push(92, data[end - 1] as number);
        i = end;
        continue;
      }
    }
    const rescue = rescueDecoding(errors, name, data, i, end, reason);
    for (const c of toPoints(rescue.replacement)) points.push(c);
    i = rescue.position;
  }
  return fromPoints(points);
}
