/**
 * Keys of dicts and elements of sets as keys of a JavaScript Map.
 * Most Python values have a JavaScript value that is the same for equal values and different for others (`1`, `1.0`
 * and `True` have the number 1): with these the Map does all the work. Only values with a `__hash__` or `__eq__` of
 * their own are looked up by hash.
 */
import { PyBytes } from "./bytes.ts";
import { PyFloat } from "./float.ts";
import { links } from "./links.ts";
import type { Value } from "./object.ts";
import { id } from "./object_type.ts";
import { PyTuple, tuple_ } from "./tuple.ts";
import { type PyType, typeOf, wellKnown } from "./type.ts";
import { WideStr, wideKey } from "./wide_str.ts";

/** What keys of a class have for a canonical key. */
const IDENTITY = 1;
const OWN_VALUE = 2;
const TUPLE = 3;
const BY_HASH = 4;

/**
 * The canonical key of a value, `undefined` where only `__hash__` and `__eq__` can tell.
 * Strings, numbers and None are their own.
 */
export function keyOf(k: Value): Value {
  if (k instanceof PyTuple && k.$class === tuple_) return keyOfTuple(k.$items);
  switch (typeof k) {
    case "string":
    case "number":
    case "bigint":
      return k;
    case "boolean":
      return k ? 1 : 0;
    case "function":
      return kindOf(typeOf(k)) === IDENTITY ? k : undefined;
    default:
      return k === null ? null : keyOfObject(k);
  }
}

function keyOfObject(k: Value): Value {
  const t = k.$class as PyType;
  switch (kindOf(t)) {
    case IDENTITY:
      return k;
    case TUPLE:
      return keyOfTuple(k.$items);
    case OWN_VALUE:
      if (k instanceof PyFloat) return keyOfDouble(k.$value, k);
      if (k instanceof WideStr) return wideKey(k);
      if (k instanceof PyBytes) return keyOfBytes(k.$data);
      return keyOf(k.$value);
    default:
      return undefined;
  }
}

function keyOfDouble(x: number, k: Value): Value {
  if (Number.isInteger(x)) return Number.isSafeInteger(x) ? x + 0 : BigInt(x);
  // A nan is equal to itself only because it is itself.
  return x === x ? x : k;
}

function keyOfBytes(data: Uint8Array): string {
  let text = "\udc00b";
  for (let i = 0; i < data.length; i++) text += String.fromCharCode(data[i] as number);
  return text;
}

/** How keys of a class are told apart; asked anew when the class gets another `__hash__` or `__eq__`. */
function kindOf(t: PyType): number {
  const proto = t.$proto;
  const known = t.$keys;
  const hash = proto.__hash__;
  const eq = proto.__eq__;
  if (known !== undefined && known.hash === hash && known.eq === eq) return known.kind;
  const kind = computeKind(hash, eq);
  t.$keys = { kind, hash, eq };
  return kind;
}

function computeKind(hash: Value, eq: Value): number {
  const same = (t: PyType | undefined) =>
    t !== undefined && t.$proto.__hash__ === hash && t.$proto.__eq__ === eq;
  if (same(wellKnown.object)) return IDENTITY;
  // Members of enumerations hash their names, but are equal to themselves only.
  if (hash?.$byIdentity === true && wellKnown.object?.$proto.__eq__ === eq) return IDENTITY;
  if (same(wellKnown.tuple)) return TUPLE;
  for (const name of ["str", "int", "float", "bytes"]) if (same(wellKnown[name])) return OWN_VALUE;
  return BY_HASH;
}

/** Small ints in tuples of two and three become one double, of those that no int and no float uses: integral and unsafe. */
const half26 = 2 ** 25;
const size26 = 2 ** 26;
const half17 = 2 ** 16;
const size17 = 2 ** 17;
const base52 = 2 ** 52;

/** The value of an integral number, nan for anything else. */
function integral(v: Value): number {
  if (typeof v === "number") return v;
  const key = keyOf(v);
  return typeof key === "number" && Number.isSafeInteger(key) ? key : Number.NaN;
}

function keyOfTuple(items: readonly Value[]): Value {
  const n = items.length;
  if (n === 2) {
    const [a, b] = items;
    const x = (typeof a === "number" ? a : integral(a)) + half26;
    const y = (typeof b === "number" ? b : integral(b)) + half26;
    if (x >= 0 && x < size26 && y >= 0 && y < size26) return (base52 + (x * size26 + y)) * 4;
  } else if (n === 3) {
    const x = integral(items[0]) + half17;
    const y = integral(items[1]) + half17;
    const z = integral(items[2]) + half17;
    if (x >= 0 && x < size17 && y >= 0 && y < size17 && z >= 0 && z < size17) {
      return (base52 + ((x * size17 + y) * size17 + z)) * 8;
    }
  }
  return textOfTuple(items);
}

/** A text that is the same for equal tuples only; it starts with a lone surrogate, as no str's key does. */
function textOfTuple(items: readonly Value[]): string | undefined {
  let text = "\udc00(";
  for (let i = 0; i < items.length; i++) {
    const v = items[i];
    if (typeof v === "string") text += `s${v.length}:${v}`;
    else if (typeof v === "number") text += `${v},`;
    else {
      const part = textOfItem(v);
      if (part === undefined) return undefined;
      text += part;
    }
  }
  return `${text})`;
}

function textOfItem(v: Value): string | undefined {
  const key = keyOf(v);
  switch (typeof key) {
    case "undefined":
      return undefined;
    case "string":
      return `w${key.length}:${key}`;
    case "number":
      // The double of a tuple of ints is no int: it must not look like one.
      return Number.isSafeInteger(key) ? `${key},` : `d${key},`;
    case "bigint":
      return `${key},`;
    default:
      return key === null ? "n" : `o${id(key)},`;
  }
}

/** Does a value consist of nothing but ints, floats, None and tuples of these? Their hashes are the same in every process. */
export function hasFixedHash(v: Value): boolean {
  switch (typeof v) {
    case "number":
    case "bigint":
    case "boolean":
      return true;
    case "object":
      if (v === null) return true;
      if (v.$class === wellKnown.tuple) return (v.$items as Value[]).every(hasFixedHash);
      return v instanceof PyFloat && v.$value === v.$value;
    default:
      return false;
  }
}

/** `==` and `hash` for keys that are looked up by hash. */
export function sameKey(a: Value, b: Value): boolean {
  return a === b || links.truth(links.eq(a, b));
}
