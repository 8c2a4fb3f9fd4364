/** `len()` and length hints. CPython: `PyObject_Size`, `PyObject_LengthHint` in Objects/abstract.c. */
import { isException, overflowError, TypeError_, typeError, valueError } from "./exception.ts";
import { indexNumber, toIndex, tryIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { checkLength, lengthHook } from "./truth.ts";
import { lookupSpecial, typeOf } from "./type.ts";

lengthHook.convert = (n) => {
  const i = tryIndex(n);
  if (i === undefined) throw typeError(`'${typeOf(n).$name}' object cannot be interpreted as an integer`);
  if (i < 0) throw valueError("__len__() should return >= 0");
  if (typeof i === "bigint") throw overflowError("cannot fit 'int' into an index-sized integer");
  return i;
};

/**
 * `len(v)`.
 * Documentation: "len" in "Built-in Functions".
 * @raises TypeError, ValueError, OverflowError
 */
export function len(v: Value): number {
  if (typeof v === "string") return v.length;
  const m = lookupSpecial(v, "__len__");
  if (m === undefined) throw typeError(`object of type '${typeOf(v).$name}' has no len()`);
  return checkLength(m.call(v));
}

/** `operator.length_hint(v, fallback)`. @raises TypeError, ValueError */
export function lengthHint(v: Value, fallback: number): number {
  const m = lookupSpecial(v, "__len__");
  if (m !== undefined) {
    try {
      return checkLength(m.call(v));
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
    }
  }
  const hint = lookupSpecial(v, "__length_hint__");
  if (hint === undefined) return fallback;
  let n: Value;
  try {
    n = hint.call(v);
  } catch (e) {
    if (!isException(e, TypeError_)) throw e;
    return fallback;
  }
  if (n === NotImplemented) return fallback;
  const i = typeof n === "number" ? n : typeof n === "bigint" ? Number(n) : undefined;
  if (i === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(n).$name}`);
  if (i < 0) throw valueError("__length_hint__() should return >= 0");
  return i;
}

/** A position in a sequence as a JavaScript number. @raises TypeError, OverflowError */
export function sequenceIndex(v: Value): number {
  const i = indexNumber(toIndex(v));
  if (i === undefined) throw overflowError("Python int too large to convert to C ssize_t");
  return i;
}

/** A count (of a repetition, of arguments) as a JavaScript number. @raises TypeError, OverflowError */
export function countOf(v: Value): number {
  const i = toIndex(v);
  if (typeof i === "number") return i;
  if (BigInt.asIntN(64, i) !== i) throw overflowError("cannot fit 'int' into an index-sized integer");
  return i < 0n ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}
