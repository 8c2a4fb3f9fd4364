/** Which Python values are numbers, and their JavaScript values. */
import { typeError } from "./exception.ts";
import { type Int, intToDouble } from "./int_value.ts";
import type { Value } from "./object.ts";
import { lookupSpecial, typeOf } from "./type.ts";

/** The value of an int, bool or instance of a subclass; `undefined` for anything else. */
export function asInt(v: Value): Int | undefined {
  switch (typeof v) {
    case "number":
    case "bigint":
      return v;
    case "boolean":
      return v ? 1 : 0;
    case "object":
      return v !== null && v.$isInt === true ? v.$value : undefined;
  }
  return undefined;
}

/** The value of a float or instance of a subclass; `undefined` for anything else. */
export function asFloat(v: Value): number | undefined {
  return typeof v === "object" && v !== null && v.$isFloat === true ? v.$value : undefined;
}

/**
 * A float or int operand as a double; `undefined` for anything else.
 * @raises OverflowError for ints that are too large
 */
export function asDouble(v: Value): number | undefined {
  if (typeof v === "number") return v;
  if (typeof v === "object" && v !== null && v.$isFloat === true) return v.$value;
  const n = asInt(v);
  return n === undefined ? undefined : intToDouble(n);
}

/**
 * An index as a JavaScript number: one beyond the safe integers is as far out of any sequence as the last of these.
 * @returns `undefined` where it does not fit into 64 bits
 */
export function indexNumber(i: Int): number | undefined {
  if (typeof i === "number") return i;
  if (BigInt.asIntN(64, i) !== i) return undefined;
  return i < 0n ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/**
 * `operator.index(v)`.
 * @raises TypeError
 */
export function toIndex(v: Value): Int {
  return tryIndex(v) ?? raiseNotInteger(v);
}

function raiseNotInteger(v: Value): never {
  throw typeError(`'${typeOf(v).$name}' object cannot be interpreted as an integer`);
}

/** As `toIndex`, `undefined` for values without `__index__`. */
export function tryIndex(v: Value): Int | undefined {
  const n = asInt(v);
  if (n !== undefined) return n;
  const method = lookupSpecial(v, "__index__");
  if (method === undefined) return undefined;
  const result = method.call(v);
  const index = asInt(result);
  if (index === undefined) throw typeError(`__index__ returned non-int (type ${typeOf(result).$name})`);
  return index;
}
