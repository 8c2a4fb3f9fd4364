/** Comparisons. CPython: `do_richcompare` in Objects/object.c. */
import { typeError } from "./exception.ts";
import { float_, PyFloat } from "./float.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { tooDeep } from "./recursive_repr.ts";
import { truth } from "./truth.ts";
import { isSubtype, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";

const reflected: { readonly [operation: string]: string } = {
  __lt__: "__gt__",
  __le__: "__ge__",
  __eq__: "__eq__",
  __ne__: "__ne__",
  __gt__: "__lt__",
  __ge__: "__le__",
};

const signs: { readonly [operation: string]: string } = {
  __lt__: "<",
  __le__: "<=",
  __eq__: "==",
  __ne__: "!=",
  __gt__: ">",
  __ge__: ">=",
};

function ask(a: Value, b: Value, name: string): Value {
  const m = typeOf(a).$proto[name];
  if (typeof m === "function") return m.call(a, b);
  if (m === null) throw typeError("'NoneType' object is not callable");
  const special = m === undefined ? undefined : lookupSpecial(a, name);
  return special === undefined ? NotImplemented : special.call(a, b);
}

/**
 * A comparison by the special methods of both operands.
 * @param operation `__lt__` and so on
 * @raises TypeError if neither operand knows an order
 */
export function richCompare(a: Value, b: Value, operation: string): Value {
  const s = typeOf(a);
  const t = typeOf(b);
  const back = reflected[operation] as string;
  let triedBack = false;
  if (s !== t && isSubtype(t, s)) {
    triedBack = true;
    const result = ask(b, a, back);
    if (result !== NotImplemented) return result;
  }
  const result = ask(a, b, operation);
  if (result !== NotImplemented) return result;
  if (!triedBack) {
    const other = ask(b, a, back);
    if (other !== NotImplemented) return other;
  }
  if (operation === "__eq__") return a === b;
  if (operation === "__ne__") return a !== b;
  throw typeError(`'${signs[operation]}' not supported between instances of '${s.$name}' and '${t.$name}'`);
}

function isFloat(v: Value): v is PyFloat {
  return v instanceof PyFloat && v.$class === float_;
}

/** `a == b`. @raises whatever `__eq__` raises */
export function eq(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a === b;
  if (typeof a === "string" && typeof b === "string") return a === b;
  return eqSlow(a, b);
}

function eqSlow(a: Value, b: Value): Value {
  if (a === null && b === null) return true;
  if (isFloat(a)) {
    if (isFloat(b)) return a.$value === b.$value;
    if (typeof b === "number") return a.$value === b;
  } else if (isFloat(b) && typeof a === "number") return a === b.$value;
  return richCompare(a, b, "__eq__");
}

/** `a != b`. */
export function ne(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a !== b;
  if (typeof a === "string" && typeof b === "string") return a !== b;
  if (isFloat(a) && isFloat(b)) return a.$value !== b.$value;
  return richCompare(a, b, "__ne__");
}

/** `a < b`. @raises TypeError */
export function lt(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a < b;
  return ltSlow(a, b);
}

function ltSlow(a: Value, b: Value): Value {
  if (isFloat(a)) {
    if (isFloat(b)) return a.$value < b.$value;
    if (typeof b === "number") return a.$value < b;
  } else if (typeof a === "number") {
    if (isFloat(b)) return a < b.$value;
  } else if (typeof a === "string" && typeof b === "string") return a < b;
  return richCompare(a, b, "__lt__");
}

/** `a <= b`. @raises TypeError */
export function le(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  return leSlow(a, b);
}

function leSlow(a: Value, b: Value): Value {
  if (isFloat(a)) {
    if (isFloat(b)) return a.$value <= b.$value;
    if (typeof b === "number") return a.$value <= b;
  } else if (typeof a === "number") {
    if (isFloat(b)) return a <= b.$value;
  } else if (typeof a === "string" && typeof b === "string") return a <= b;
  return richCompare(a, b, "__le__");
}

/** `a > b`. @raises TypeError */
export function gt(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a > b;
  return gtSlow(a, b);
}

function gtSlow(a: Value, b: Value): Value {
  if (isFloat(a)) {
    if (isFloat(b)) return a.$value > b.$value;
    if (typeof b === "number") return a.$value > b;
  } else if (typeof a === "number") {
    if (isFloat(b)) return a > b.$value;
  } else if (typeof a === "string" && typeof b === "string") return a > b;
  return richCompare(a, b, "__gt__");
}

/** `a >= b`. @raises TypeError */
export function ge(a: Value, b: Value): Value {
  if (typeof a === "number" && typeof b === "number") return a >= b;
  return geSlow(a, b);
}

function geSlow(a: Value, b: Value): Value {
  if (isFloat(a)) {
    if (isFloat(b)) return a.$value >= b.$value;
    if (typeof b === "number") return a.$value >= b;
  } else if (typeof a === "number") {
    if (isFloat(b)) return a >= b.$value;
  } else if (typeof a === "string" && typeof b === "string") return a >= b;
  return richCompare(a, b, "__ge__");
}

/** Are two values the same for a container: identical or equal? CPython: `PyObject_RichCompareBool`. */
export function equals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === "number" && typeof b === "number") return false;
  if (typeof a === "string" && typeof b === "string") return false;
  return truth(eqSlow(a, b));
}

/** `a < b` as sorting asks it. */
export function isLess(a: Value, b: Value): boolean {
  if (typeof a === "number" && typeof b === "number") return a < b;
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    if (a.$class === wellKnown.tuple && b.$class === wellKnown.tuple) return isTupleLess(a.$items, b.$items);
  }
  return truth(ltSlow(a, b));
}

function isTupleLess(a: readonly Value[], b: readonly Value[]): boolean {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a[i];
    const y = b[i];
    if (x === y) continue;
    if (typeof x === "number" && typeof y === "number") return x < y;
    if (typeof x === "string" && typeof y === "string") return x < y;
    if (!equals(x, y)) return isLess(x, y);
  }
  return a.length < b.length;
}

/** Compares sequences item by item. CPython: `list_richcompare` in Objects/listobject.c. */
export function compareItems(a: readonly Value[], b: readonly Value[], operation: string): Value {
  try {
    return compareEach(a, b, operation);
  } catch (e) {
    throw tooDeep(e, " in comparison");
  }
}

function compareEach(a: readonly Value[], b: readonly Value[], operation: string): Value {
  const equality = operation === "__eq__" || operation === "__ne__";
  if (equality && a.length !== b.length) return operation === "__ne__";
  let i = 0;
  while (i < a.length && i < b.length && equals(a[i], b[i])) i++;
  if (i >= a.length || i >= b.length) return compareLengths(a.length, b.length, operation);
  if (equality) return operation === "__ne__";
  return richCompareFast(a[i], b[i], operation);
}

function richCompareFast(a: Value, b: Value, operation: string): Value {
  switch (operation) {
    case "__lt__":
      return lt(a, b);
    case "__gt__":
      return gt(a, b);
    default:
      return richCompare(a, b, operation);
  }
}

function compareLengths(m: number, n: number, operation: string): boolean {
  switch (operation) {
    case "__lt__":
      return m < n;
    case "__le__":
      return m <= n;
    case "__gt__":
      return m > n;
    case "__ge__":
      return m >= n;
    case "__eq__":
      return m === n;
    default:
      return m !== n;
  }
}

/** Do instances of the class compare by identity alone? */
export function comparesByIdentity(t: PyType): boolean {
  const { $proto: object } = wellKnown.object as PyType;
  return t.$proto.__eq__ === object.__eq__ && t.$proto.__hash__ === object.__hash__;
}

links.eq = eq;
