/** Paths between Python and the system: `os.fspath`, and the bytes behind a str. CPython: Lib/os.py, Python/codecs. */

import { PyBytes } from "../objects/bytes.ts";
import { decode, encode } from "../objects/codecs.ts";
import { typeError, valueError } from "../objects/exception.ts";
import type { Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";
import { type Str, toJs } from "../objects/wide_str.ts";

/**
 * `os.fspath(path)`.
 * @returns a str or bytes object
 * @raises TypeError
 */
export function fspath(path: Value, expected = "expected str, bytes or os.PathLike object, not "): Value {
  if (asStr(path) !== undefined || path instanceof PyBytes) return path;
  const method = path === null || path === undefined ? undefined : lookupSpecial(path, "__fspath__");
  if (method === undefined) throw typeError(`${expected}${typeOf(path).$name}`);
  const result = method.call(path);
  if (asStr(result) !== undefined || result instanceof PyBytes) return result;
  throw typeError(
    `expected ${typeOf(path).$name}.__fspath__() to return str or bytes, not ${typeOf(result).$name}`,
  );
}

/** A str or bytes path as Node takes it. @raises ValueError for null characters */
export function hostPath(path: Value, nullMessage = "embedded null byte"): string | Buffer {
  const text = asStr(path);
  if (text === undefined) {
    const data: Uint8Array = path.$data;
    if (data.includes(0)) throw valueError(nullMessage);
    return Buffer.from(data);
  }
  if (typeof text === "string") {
    if (text.includes("\0")) throw valueError(nullMessage);
    return text;
  }
  return Buffer.from(encode(text, "utf-8", "surrogateescape"));
}

/** A name from the system as a str; bytes that are no UTF-8 become surrogates. */
export function fsDecode(data: Uint8Array): Str {
  return decode(data, "utf-8", "surrogateescape");
}

/** The text of a path that is a str, for pure path functions. */
export function pathText(path: Value): string {
  return toJs(asStr(path) as Str);
}
