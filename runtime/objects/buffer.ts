/** Objects that hold bytes, and the conversion of other objects to bytes. CPython: Objects/abstract.c, `PyObject_Bytes`. */
import { typeError, valueError } from "./exception.ts";
import { each } from "./iteration.ts";
import { asInt, toIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { asStr } from "./str_kinds.ts";
import { lookupSpecial, typeOf } from "./type.ts";

/**
 * The bytes of a bytes-like object, `undefined` for anything else. Those of a bytearray are the live ones.
 * Objects of other modules take part by a method `$bytes()`.
 */
export function asBytesData(v: Value): Uint8Array | undefined {
  if (typeof v !== "object" || v === null) return undefined;
  if (v.$isBytes === true) return v.$data;
  return v.$bytes === undefined ? undefined : v.$bytes();
}

/** The bytes of a bytes-like argument. @raises TypeError */
export function bytesArgument(v: Value): Uint8Array {
  const data = asBytesData(v);
  if (data === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(v).$name}'`);
  return data;
}

/** A value as one byte. @raises TypeError, ValueError with the message */
export function byteValue(v: Value, message: string): number {
  const n = toIndex(v);
  if (n < 0 || n > 255) throw valueError(message);
  return n as number;
}

/** The bytes that `bytes(v)` makes of an object other than an int or a str. @raises TypeError, ValueError */
export function bytesOfObject(v: Value): Uint8Array {
  const method = lookupSpecial(v, "__bytes__");
  if (method !== undefined && typeof v === "object") {
    const result = method.call(v);
    if (typeof result !== "object" || result === null || result.$isBytes !== true) {
      throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).$name})`);
    }
    return result.$data;
  }
  const data = asBytesData(v);
  if (data !== undefined) return data.slice();
  const t = typeOf(v).$proto;
  const isIterable = t.__iter__ !== undefined || t.__getitem__ !== undefined;
  if (asStr(v) !== undefined || asInt(v) !== undefined || !isIterable) {
    throw typeError(`cannot convert '${typeOf(v).$name}' object to bytes`);
  }
  const bytes: number[] = [];
  for (const item of each(v)) bytes.push(byteValue(item, "bytes must be in range(0, 256)"));
  return Uint8Array.from(bytes);
}
