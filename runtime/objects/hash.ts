/** `hash()`. CPython: `PyObject_Hash` in Objects/object.c, Python/pyhash.c. */
import { typeError } from "./exception.ts";
import type { Int } from "./int_value.ts";
import { normalize } from "./int_value.ts";
import { links } from "./links.ts";
import { asInt } from "./number_kinds.ts";
import { hashInt } from "./numeric_hash.ts";
import type { Value } from "./object.ts";
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

const mask = 0xffffffffffffffffn;
const prime5 = 2870177450012600261n;

/** Halves of CPython's primes for the mixing of tuples' hashes (a 64-bit variant of xxHash). */
const prime1High = 0x9e3779b1;
const prime1Low = 0x85ebca87;
const prime2High = 0xc2b2ae3d;
const prime2Low = 0x27d4eb4f;

let high = 0;
let low = 0;

/** (high, low) = (high, low) * (h, l) modulo 2**64. */
function multiply(h: number, l: number): void {
  const a = low & 0xffff;
  const b = low >>> 16;
  const c = l & 0xffff;
  const d = l >>> 16;
  const bottom = a * c;
  const middle = b * c + (bottom >>> 16);
  const upper = a * d + (middle % 65536);
  const carry = b * d + Math.floor(middle / 65536) + Math.floor(upper / 65536);
  high = (Math.imul(high, l) + Math.imul(low, h) + carry) | 0;
  low = (upper % 65536) * 65536 + (bottom & 0xffff);
  low |= 0;
}

/** Adds the unsigned 64-bit number of two halves. */
function addTo(h: number, l: number): void {
  const sum = (low >>> 0) + (l >>> 0);
  high = (high + h + (sum > 0xffffffff ? 1 : 0)) | 0;
  low = sum | 0;
}

/** CPython's mixing of the hashes of parts, before the length goes in. The result is in `high` and `low`. */
function mix(hashes: readonly Int[]): void {
  high = Number(prime5 >> 32n) | 0;
  low = Number(prime5 & 0xffffffffn) | 0;
  for (let i = 0; i < hashes.length; i++) {
    const h = hashes[i] as Int;
    const [accHigh, accLow] = [high, low];
    if (typeof h === "number") {
      low = h | 0;
      high = Math.floor(h / 4294967296) | 0;
    } else {
      low = Number(h & 0xffffffffn) | 0;
      high = Number((h >> 32n) & 0xffffffffn) | 0;
    }
    multiply(prime2High, prime2Low);
    addTo(accHigh, accLow);
    const [h2, l2] = [high, low];
    high = (h2 << 31) | (l2 >>> 1);
    low = (l2 << 31) | (h2 >>> 1);
    multiply(prime1High, prime1Low);
  }
}

function mixed(): Int {
  if (high === -1 && low === -1) return 1546275796;
  // A double holds the hash if it is small enough.
  const h = high * 4294967296 + (low >>> 0);
  return Number.isSafeInteger(h) ? h : normalize((BigInt(high) << 32n) | BigInt(low >>> 0));
}

const lengthHigh = Number((prime5 ^ 3527539n) >> 32n) | 0;
const lengthLow = Number((prime5 ^ 3527539n) & 0xffffffffn) | 0;

/** The hash of a tuple from the hashes of its items. CPython: `tuplehash` in Objects/tupleobject.c. */
export function hashOfTuple(hashes: readonly Int[]): Int {
  mix(hashes);
  addTo(lengthHigh, lengthLow ^ hashes.length);
  return mixed();
}

/** The hash of a slice from the hashes of its parts. */
export function hashOfSlice(hashes: readonly Int[]): Int {
  mix(hashes);
  return mixed();
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
