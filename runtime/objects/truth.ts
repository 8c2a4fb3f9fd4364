/** Truth value testing. CPython: `PyObject_IsTrue` in Objects/object.c. */
import { typeError, valueError } from "./exception.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { lookupSpecial, typeOf } from "./type.ts";

/**
 * `bool(v)`.
 * Documentation: "Truth Value Testing" in the library reference.
 * @raises TypeError, and whatever `__bool__` or `__len__` raise
 */
export function truth(v: Value): boolean {
  return typeof v === "boolean" ? v : truthOf(v);
}

/** `not v`. */
export function not(v: Value): boolean {
  return typeof v === "boolean" ? !v : !truthOf(v);
}

function truthOf(v: Value): boolean {
  switch (typeof v) {
    case "number":
      return v !== 0;
    case "string":
      return v !== "";
    case "boolean":
      return v;
    case "bigint":
      return true;
    default:
      return v === null ? false : truthOfObject(v);
  }
}

function truthOfObject(v: Value): boolean {
  const proto = typeOf(v).$proto;
  if (proto.__bool__ !== undefined && proto.__bool__ !== null) {
    const result = (lookupSpecial(v, "__bool__") as Value).call(v);
    if (typeof result === "boolean") return result;
    throw typeError(`__bool__ should return bool, returned ${typeOf(result).$name}`);
  }
  if (proto.__bool__ === null) throw typeError("'NoneType' object is not callable");
  const length = lookupSpecial(v, "__len__");
  return length === undefined ? true : checkLength(length.call(v)) !== 0;
}

/** What `__len__` has returned, if it may be a length. @raises TypeError, ValueError, OverflowError */
export function checkLength(n: Value): number {
  if (typeof n === "number") {
    if (n < 0) throw valueError("__len__() should return >= 0");
    return n;
  }
  return lengthHook.convert(n);
}

/** Lengths that are not plain ints; set by length.ts. */
export const lengthHook: { convert: (n: Value) => number } = Object.create(null);

links.truth = truth;
