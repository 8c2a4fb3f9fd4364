/** CPython's hash of numbers: values modulo 2**61 - 1, equal for equal numbers of any type. CPython: Python/pyhash.c. */
import { type Int, normalize } from "./int_value.ts";

const modulus = (1n << 61n) - 1n;

/** `hash(int)`. */
export function hashInt(n: Int): Int {
  if (typeof n === "number") return n === -1 ? -2 : n;
  const rest = n < 0n ? -(-n % modulus) : n % modulus;
  return rest === -1n ? -2 : normalize(rest);
}

/** `hash(float)` of anything but nan, whose hash is that of the object's identity. */
export function hashDouble(x: number): Int {
  if (Number.isSafeInteger(x)) return x === -1 ? -2 : x + 0;
  if (!Number.isFinite(x)) return x > 0 ? 314159 : -314159;
  if (Number.isInteger(x)) return hashInt(BigInt(x));
  const [mantissa, exponent] = decompose(Math.abs(x));
  const turns = ((exponent % 61) + 61) % 61;
  const h = (mantissa << BigInt(turns)) % modulus;
  const signed = x < 0 ? -h : h;
  return signed === -1n ? -2 : normalize(signed);
}

/** `hash(complex)` from the hashes of its parts. */
export function hashComplexParts(real: Int, imag: Int): Int {
  const h = BigInt.asIntN(64, BigInt(real) + 1000003n * BigInt(imag));
  return h === -1n ? -2 : normalize(h);
}

const buffer = new DataView(new ArrayBuffer(8));

/** A finite double x >= 0 as mantissa · 2^exponent with an integral mantissa. */
export function decompose(x: number): [bigint, number] {
  buffer.setFloat64(0, x);
  const bits = buffer.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  return biased === 0 ? [fraction, -1074] : [fraction | 0x10000000000000n, biased - 1075];
}

/** A stable hash of a string's or bytes object's units. CPython's is randomised; no program can rely on its value. */
export function hashUnits(length: number, unit: (i: number) => number): Int {
  if (length === 0) return 0;
  let a = 0x811c9dc5 ^ length;
  let b = 0x2545f491;
  for (let i = 0; i < length; i++) {
    const u = unit(i);
    a = Math.imul(a ^ u, 0x01000193);
    b = Math.imul(b ^ (u + (a >>> 15)), 0x85ebca6b);
  }
  a ^= a >>> 13;
  b ^= b >>> 16;
  return (b & 0xfffff) * 4294967296 + (a >>> 0);
}
