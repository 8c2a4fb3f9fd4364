/** Error handlers of encoders and decoders. CPython: Python/codecs.c. */

import { characterNames } from "./character_names.ts";
import {
  indexError,
  isException,
  lookupError,
  newException,
  raise,
  typeError,
  UnicodeDecodeError,
  UnicodeEncodeError,
} from "./exception.ts";
import { links } from "./links.ts";
import { asInt } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { asStr } from "./str_kinds.ts";
import { hexEscape } from "./str_repr.ts";
import { typeOf } from "./type.ts";
import { fromPoints, type Str, strRepeat, toJs, toPoints } from "./wide_str.ts";

/** What stands for what could not be converted, and where to go on. */
export interface EncodeRescue {
  replacement: Str | Uint8Array;
  position: number;
}
export interface DecodeRescue {
  replacement: Str;
  position: number;
}

/** How bytes objects are made; set by bytes.ts. */
export const codecHooks: { bytes: (data: Uint8Array) => Value } = Object.create(null);

/** Handlers that programs have registered with `codecs.register_error`, by name. */
export const registeredHandlers = new Map<string, Value>();

const standardHandlers = new Set([
  "strict",
  "ignore",
  "replace",
  "backslashreplace",
  "namereplace",
  "xmlcharrefreplace",
  "surrogateescape",
  "surrogatepass",
]);

/** Is there an error handler of that name? */
export function isKnownHandler(name: string): boolean {
  return registeredHandlers.has(name) || standardHandlers.has(name);
}

function unknownHandler(name: string): never {
  throw lookupError(`unknown error handler name '${name}'`);
}

function encodeError(encoding: string, s: Str, start: number, end: number, reason: string): Value {
  return newException(UnicodeEncodeError, encoding, s, start, end, reason);
}

function decodeError(encoding: string, data: Uint8Array, start: number, end: number, reason: string): Value {
  return newException(UnicodeDecodeError, encoding, codecHooks.bytes(data), start, end, reason);
}

function namedEscape(c: number): string {
  const name = characterNames.nameOf(c);
  return name === null ? hexEscape(c) : `\\N{${name}}`;
}

/** How many bytes `surrogatepass` writes for a surrogate in an encoding, and in which order. */
function surrogateBytes(encoding: string, c: number): number[] | undefined {
  const name = encoding.toLowerCase().replace(/[-_]/g, "");
  if (name === "utf8" || name === "cp65001")
    return [0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63)];
  const match = /^utf(16|32)(le|be)?$/.exec(name);
  if (match === null) return undefined;
  const low = [c & 255, c >> 8];
  const bytes = match[1] === "16" ? low : [...low, 0, 0];
  return match[2] === "be" ? bytes.reverse() : bytes;
}

/**
 * What an error handler gives for characters that cannot be encoded.
 * @raises UnicodeEncodeError, LookupError for unknown handlers
 */
export function rescueEncoding(
  errors: string,
  encoding: string,
  s: Str,
  start: number,
  end: number,
  reason: string,
): EncodeRescue {
  const registered = registeredHandlers.get(errors);
  if (registered !== undefined) {
    return callHandler(registered, encodeError(encoding, s, start, end, reason), toPoints(s).length, true);
  }
  const bad = toPoints(s).slice(start, end);
  switch (errors) {
    case "strict":
      break;
    case "ignore":
      return { replacement: "", position: end };
    case "replace":
      return { replacement: "?".repeat(bad.length), position: end };
    case "backslashreplace":
      return { replacement: bad.map(hexEscape).join(""), position: end };
    case "namereplace":
      return { replacement: bad.map(namedEscape).join(""), position: end };
    case "xmlcharrefreplace":
      return { replacement: bad.map((c) => `&#${c};`).join(""), position: end };
    case "surrogateescape":
      if (!bad.every((c) => c >= 0xdc80 && c <= 0xdcff)) break;
      return { replacement: Uint8Array.from(bad, (c) => c - 0xdc00), position: end };
    case "surrogatepass": {
      if (!bad.every((c) => c >= 0xd800 && c <= 0xdfff)) break;
      const bytes = bad.map((c) => surrogateBytes(encoding, c));
      if (bytes.some((b) => b === undefined)) break;
      return { replacement: Uint8Array.from(bytes.flat() as number[]), position: end };
    }
    default:
      unknownHandler(errors);
  }
  throw raise(encodeError(encoding, s, start, end, reason));
}

/** The surrogate that `surrogatepass` reads at an index: its value and how many bytes it takes. */
function surrogateAt(encoding: string, data: Uint8Array, i: number): [number, number] | undefined {
  const name = encoding.toLowerCase().replace(/[-_]/g, "");
  const at = (k: number) => data[i + k] ?? -1;
  let c = -1;
  let width = 3;
  if (name === "utf8" || name === "cp65001") {
    if ((at(0) & 0xf0) === 0xe0 && (at(1) & 0xc0) === 0x80 && (at(2) & 0xc0) === 0x80 && at(2) >= 0) {
      c = ((at(0) & 15) << 12) | ((at(1) & 63) << 6) | (at(2) & 63);
    }
  } else {
    const match = /^utf(16|32)(le|be)?$/.exec(name);
    if (match === null) return undefined;
    width = match[1] === "16" ? 2 : 4;
    if (i + width > data.length) return undefined;
    const bytes = Array.from(data.slice(i, i + width));
    if (match[2] !== "be") bytes.reverse();
    c = bytes.reduce((n, b) => n * 256 + b, 0);
  }
  return c >= 0xd800 && c <= 0xdfff ? [c, width] : undefined;
}

/**
 * What an error handler gives for bytes that cannot be decoded.
 * @raises UnicodeDecodeError, LookupError for unknown handlers
 */
export function rescueDecoding(
  errors: string,
  encoding: string,
  data: Uint8Array,
  start: number,
  end: number,
  reason: string,
): DecodeRescue {
  const registered = registeredHandlers.get(errors);
  if (registered !== undefined) {
    const rescue = callHandler(
      registered,
      decodeError(encoding, data, start, end, reason),
      data.length,
      false,
    );
    return rescue as DecodeRescue;
  }
  const bad = Array.from(data.slice(start, end));
  switch (errors) {
    case "strict":
      break;
    case "ignore":
      return { replacement: "", position: end };
    case "replace":
      return { replacement: "\ufffd", position: end };
    case "backslashreplace":
      return { replacement: bad.map(hexEscape).join(""), position: end };
    case "xmlcharrefreplace":
      throw typeError("don't know how to handle UnicodeDecodeError in error callback");
    case "surrogateescape": {
      let n = 0;
      while (n < bad.length && n < 4 && (bad[n] as number) >= 128) n++;
      if (n === 0) break;
      return { replacement: fromPoints(bad.slice(0, n).map((b) => 0xdc00 + b)), position: start + n };
    }
    case "surrogatepass": {
      const found = surrogateAt(encoding, data, start);
      if (found === undefined) break;
      return { replacement: fromPoints([found[0]]), position: start + found[1] };
    }
    default:
      unknownHandler(errors);
  }
  throw raise(decodeError(encoding, data, start, end, reason));
}

function callHandler(handler: Value, exc: Value, length: number, encoding: boolean): EncodeRescue {
  const result = handler(exc);
  const items = typeOf(result).$name === "tuple" ? result.$items : undefined;
  const message = `${encoding ? "encoding" : "decoding"} error handler must return (${encoding ? "str/bytes" : "str"}, int) tuple`;
  if (items === undefined || items.length !== 2) throw typeError(message);
  const text = asStr(items[0]);
  const replacement = text ?? (encoding && items[0]?.$isBytes === true ? items[0].$data : undefined);
  const n = asInt(items[1]);
  if (replacement === undefined || n === undefined) throw typeError(message);
  const position = Number(n) < 0 ? Number(n) + length : Number(n);
  if (position < 0 || position > length) throw indexError(`position ${n} from error handler out of bounds`);
  return { replacement, position };
}

/**
 * The standard error handlers as Python functions see them: an exception object in, `(replacement, position)` out.
 * @param exc a UnicodeError
 */
export function standardHandler(name: string): ((exc: Value) => Value) | undefined {
  if (!standardHandlers.has(name)) return undefined;
  return (exc) => {
    if (isException(exc, UnicodeEncodeError)) {
      if (name === "strict") throw raise(exc);
      const { encoding, object, start, end, reason } = exc as Value;
      const rescue = rescueEncoding(name, toJs(encoding), asStr(object) as Str, start, end, toJs(reason));
      const { replacement } = rescue;
      const value = replacement instanceof Uint8Array ? codecHooks.bytes(replacement) : replacement;
      return links.tuple([value, rescue.position]);
    }
    if (isException(exc, UnicodeDecodeError)) {
      if (name === "strict") throw raise(exc);
      const { encoding, object, start, end, reason } = exc as Value;
      const rescue = rescueDecoding(name, toJs(encoding), object.$data, start, end, toJs(reason));
      return links.tuple([rescue.replacement, rescue.position]);
    }
    if (typeOf(exc).$name === "UnicodeTranslateError" && name !== "strict") {
      const { start, end } = exc;
      if (name === "ignore") return links.tuple(["", end]);
      if (name === "replace") return links.tuple([strRepeat("\ufffd", end - start), end]);
    }
    if (name === "strict")
      throw typeof exc?.$args === "object" ? raise(exc) : typeError("codec must pass exception instance");
    throw typeError(`don't know how to handle ${typeOf(exc).$name} in error callback`);
  };
}
