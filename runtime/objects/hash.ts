/** `hash()`. CPython: `PyObject_Hash` in Objects/object.c, Python/pyhash.c. */
import { typeError } from "./exception.ts";
import type { Int } from "./int_value.ts";
import { normalize } from "./int_value.ts";
import { links } from "./links.ts";
import { hashInt } from "./numeric_hash.ts";
import type { Value } from "./object.ts";
import { asInt } from "./number_kinds.ts";
import { lookupSpecial, typeOf } from "./type.ts";

/** The hash of None, the same in every process since Python 3.12. */
export const hashOfNone = 0xfca86420;

/**
 * `hash(v)`.
 * Documentation: `object.__hash__` in the data model.
 * @raises TypeError for unhashable values
 */
export function hash(v: Value): Int {
  if (typeof v === "number") return v === -1 ? -2 : v;
  const m = lookupSpecial(v, "__hash__");
  if (m === undefined) throw unhashable(v);
  const h = m.call(v);
  if (typeof h === "number") return h === -1 ? -2 : h;
  const n = asInt(h);
  if (n === undefined) throw typeError("__hash__ method should return an integer");
  return foldHash(n);
}

/** What a `__hash__` method has returned, as a 64-bit hash. */
function foldHash(n: Int): Int {
  if (typeof n === "bigint" && BigInt.asIntN(64, n) === n) return n;
  return hashInt(n);
}

export function unhashable(v: Value): Value {
  return typeError(`unhashable type: '${typeOf(v).$name}'`);
}

const prime1 = 11400714785074694791n;
const prime2 = 14029467366897019727n;
const prime5 = 2870177450012600261n;
const mask = 0xffffffffffffffffn;

/** CPython's mixing of the hashes of parts (a 64-bit variant of xxHash), before the length goes in. */
function mix(hashes: readonly Int[]): bigint {
  let acc = prime5;
  for (const h of hashes) {
    acc = (acc + (BigInt(h) & mask) * prime2) & mask;
    acc = ((acc << 31n) & mask) | (acc >> 33n);
    acc = (acc * prime1) & mask;
  }
  return acc;
}

/** The hash of a tuple from the hashes of its items. CPython: `tuplehash` in Objects/tupleobject.c. */
export function hashOfTuple(hashes: readonly Int[]): Int {
  let acc = mix(hashes);
  acc = (acc + (BigInt(hashes.length) ^ (prime5 ^ 3527539n))) & mask;
  return acc === mask ? 1546275796 : normalize(BigInt.asIntN(64, acc));
}

/** The hash of a slice from the hashes of its parts. */
export function hashOfSlice(hashes: readonly Int[]): Int {
  const acc = mix(hashes);
  return acc === mask ? 1546275796 : normalize(BigInt.asIntN(64, acc));
}

function shuffle(h: bigint): bigint {
  return ((h ^ 89869747n ^ (h << 16n)) * 3644798167n) & mask;
}

/** The hash of a frozenset from the hashes of its elements, in any order. CPython: `frozenset_hash` in Objects/setobject.c. */
export function hashOfSet(hashes: readonly Int[]): Int {
  let h = 0n;
  for (const item of hashes) h ^= shuffle(BigInt(item) & mask);
  h ^= ((BigInt(hashes.length) + 1n) * 1927868237n) & mask;
  h ^= (h >> 11n) ^ (h >> 25n);
  h = (h * 69069n + 907133923n) & mask;
  return h === mask ? 590923713 : normalize(BigInt.asIntN(64, h));
}

links.hash = hash;
