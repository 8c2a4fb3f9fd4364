// The contents of string and bytes literals: escapes, and CPython's errors and warnings about them.
// https://docs.python.org/3.13/reference/lexical_analysis.html#escape-sequences

import { lookupName } from "./unicode_names.ts";

export interface TextValue {
  value: string;
  codePoints?: number[];
  /** The first escape that means nothing: what CPython warns about. */
  warning: string | null;
}

export interface BytesValue {
  value: Uint8Array;
  warning: string | null;
}

/** A literal that cannot be decoded; the message is the whole one of CPython's SyntaxError. */
export class LiteralError extends Error {}

const simple: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const isOctal = (unit: number) => unit >= 48 && unit <= 55;

const isHex = (unit: number) =>
  (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 102) || (unit >= 65 && unit <= 70);

// CPython decodes a copy in which every other character is ten bytes (`\UXXXXXXXX`); its positions count those.
function position(body: string, index: number): number {
  let count = 0;
  for (const character of body.slice(0, index)) count += character.charCodeAt(0) < 128 ? 1 : 10;
  return count;
}

function unicodeError(body: string, from: number, to: number, reason: string): never {
  const start = position(body, from);
  const end = position(body, to) - 1;
  const where = end > start ? `bytes in position ${start}-${end}` : `byte 0x5c in position ${start}`;
  throw new LiteralError(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`);
}

/** Decodes the text between the quotes of a string that is not raw. */
export function decodeText(body: string): TextValue {
  let at = body.indexOf("\\");
  if (at < 0) return { value: body, warning: null };
  const parts: string[] = [];
  let warning: string | null = null;
  let hasSurrogate = false;
  let from = 0;
  for (; at >= 0; at = body.indexOf("\\", from)) {
    parts.push(body.slice(from, at));
    const next = body[at + 1] ?? "";
    const plain = simple[next];
    from = at + 2;
    if (plain !== undefined) parts.push(plain);
    else if (next === "x" || next === "u" || next === "U") {
      const width = next === "x" ? 2 : next === "u" ? 4 : 8;
      const shape = `\\${next}${"X".repeat(width)}`;
      let end = from;
      while (end < from + width && isHex(body.charCodeAt(end))) end++;
      if (end < from + width) unicodeError(body, at, end, `truncated ${shape} escape`);
      const point = Number.parseInt(body.slice(from, end), 16);
      if (point > 0x10ffff) unicodeError(body, at, end, "illegal Unicode character");
      if (point >= 0xd800 && point <= 0xdfff) hasSurrogate = true;
      parts.push(String.fromCodePoint(point));
      from = end;
    } else if (isOctal(next.charCodeAt(0))) {
      let end = at + 1;
      while (end < at + 4 && isOctal(body.charCodeAt(end))) end++;
      const digits = body.slice(at + 1, end);
      const point = Number.parseInt(digits, 8);
      if (point > 255) warning ??= `invalid octal escape sequence '\\${digits}'`;
      parts.push(String.fromCharCode(point));
      from = end;
    } else if (next === "N") {
      if (body[from] !== "{") unicodeError(body, at, from, "malformed \\N character escape");
      const close = body.indexOf("}", from);
      if (close < 0) unicodeError(body, at, body.length, "malformed \\N character escape");
      if (close === from + 1) unicodeError(body, at, close + 1, "malformed \\N character escape");
      const point = lookupName(body.slice(from + 1, close));
      if (point === null) unicodeError(body, at, close + 1, "unknown Unicode character name");
      parts.push(String.fromCodePoint(point));
      from = close + 1;
    } else {
      // A backslash at the end stands before a field of an f-string.
      // A backslash at the end stands before a field of an f-string; before what is not ASCII CPython keeps silent.
      if (next === "") warning ??= "invalid escape sequence '\\{'";
      else if (next.charCodeAt(0) < 128) warning ??= `invalid escape sequence '\\${next}'`;
      parts.push("\\");
      from = at + 1;
    }
  }
  parts.push(body.slice(from));
  const value = parts.join("");
  if (!hasSurrogate) return { value, warning };
  // Escapes may spell both halves of what JavaScript would read as one character.
  const codePoints: number[] = [];
  for (const part of parts) for (const character of part) codePoints.push(character.codePointAt(0) as number);
  return { value, codePoints, warning };
}

/** Decodes the text between the quotes of a bytes literal that is not raw. Its text must be ASCII. */
export function decodeBytes(body: string): BytesValue {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  let warning: string | null = null;
  for (let at = 0; at < body.length; ) {
    const unit = body.charCodeAt(at);
    if (unit !== 92) {
      bytes[length++] = unit;
      at++;
      continue;
    }
    const next = body[at + 1] ?? "";
    const plain = simple[next];
    if (plain !== undefined) {
      if (plain !== "") bytes[length++] = plain.charCodeAt(0);
      at += 2;
    } else if (next === "x") {
      if (!isHex(body.charCodeAt(at + 2)) || !isHex(body.charCodeAt(at + 3))) {
        throw new LiteralError(`(value error) invalid \\x escape at position ${at}`);
      }
      bytes[length++] = Number.parseInt(body.slice(at + 2, at + 4), 16);
      at += 4;
    } else if (isOctal(next.charCodeAt(0))) {
      let end = at + 1;
      while (end < at + 4 && isOctal(body.charCodeAt(end))) end++;
      const digits = body.slice(at + 1, end);
      const value = Number.parseInt(digits, 8);
      if (value > 255) warning ??= `invalid octal escape sequence '\\${digits}'`;
      bytes[length++] = value & 255;
      at = end;
    } else {
      warning ??= `invalid escape sequence '\\${next}'`;
      bytes[length++] = 92;
      at++;
    }
  }
  return { value: bytes.slice(0, length), warning };
}
