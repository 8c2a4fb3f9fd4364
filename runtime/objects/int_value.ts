/** Arithmetic on Python ints as JavaScript holds them: `number` while safe, else `bigint`. CPython: Objects/longobject.c. */
import { overflowError, valueError, zeroDivisionError } from "./exception.ts";

export type Int = number | bigint;

const largest = BigInt(Number.MAX_SAFE_INTEGER);
const smallest = -largest;

/** The normal form of an integer: a `number` where it is safe. */
export function normalize(n: bigint): Int {
  return n <= largest && n >= smallest ? Number(n) : n;
}

/** The normal form of an integral double of any size. */
export function integralToInt(x: number): Int {
  return Number.isSafeInteger(x) ? x + 0 : BigInt(x);
}

export function intAdd(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return normalize(BigInt(a) + BigInt(b));
}

export function intSub(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return normalize(BigInt(a) - BigInt(b));
}

export function intMul(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return normalize(BigInt(a) * BigInt(b));
}

export function intNeg(a: Int): Int {
  return typeof a === "number" ? 0 - a : normalize(-a);
}

export function intAbs(a: Int): Int {
  return typeof a === "number" ? Math.abs(a) : a < 0n ? -a : a;
}

/** `a // b`. @raises ZeroDivisionError */
export function intFloorDiv(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    if (b === 0) throw zeroDivisionError("integer division or modulo by zero");
    // a - r is an exact multiple of b, so that the division has no rounding error.
    const r = a % b;
    const q = (a - r) / b;
    return (r !== 0 && r < 0 !== b < 0 ? q - 1 : q) + 0;
  }
  if (b === 0) throw zeroDivisionError("integer division or modulo by zero");
  const n = BigInt(a);
  const d = BigInt(b);
  const r = n % d;
  return normalize(r !== 0n && r < 0n !== d < 0n ? n / d - 1n : n / d);
}

/** `a % b`. @raises ZeroDivisionError */
export function intMod(a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError("integer modulo by zero");
  if (typeof a === "number" && typeof b === "number") {
    const r = a % b;
    return (r !== 0 && r < 0 !== b < 0 ? r + b : r) + 0;
  }
  return normalize(bigMod(BigInt(a), BigInt(b)));
}

function bigMod(n: bigint, d: bigint): bigint {
  const r = n % d;
  return r !== 0n && r < 0n !== d < 0n ? r + d : r;
}

/** `a / b` of two ints, correctly rounded. @raises ZeroDivisionError, OverflowError */
export function intTrueDiv(a: Int, b: Int): number {
  if (b === 0) throw zeroDivisionError("division by zero");
  if (typeof a === "number" && typeof b === "number") return a / b;
  const n = BigInt(a);
  const d = BigInt(b);
  const negative = n < 0n !== d < 0n;
  const x = divideMagnitudes(n < 0n ? -n : n, d < 0n ? -d : d);
  if (x === Number.POSITIVE_INFINITY) throw overflowError("integer division result too large for a float");
  return negative ? -x : x;
}

/** n / d rounded half to even, for n >= 0 and d > 0. */
function divideMagnitudes(n: bigint, d: bigint): number {
  if (n === 0n) return 0;
  // A quotient of 66 bits or so, its last bit sticky, rounds as the exact one does; fewer where the result is subnormal.
  const shift = Math.min(66 - (bigBitLength(n) - bigBitLength(d)), 1074);
  const scaled = shift >= 0 ? n << BigInt(shift) : n;
  const divisor = shift >= 0 ? d : d << BigInt(-shift);
  let q = scaled / divisor;
  const rest = scaled - q * divisor;
  if (shift === 1074 && bigBitLength(q) <= 53) {
    const twice = rest * 2n;
    if (twice > divisor || (twice === divisor && (q & 1n) === 1n)) q += 1n;
    return scaleByPower(Number(q), -1074);
  }
  if (rest !== 0n) q |= 1n;
  return scaleByPower(Number(q), -shift);
}

/** x · 2^n without intermediate overflow or underflow (exact where the result is). */
export function scaleByPower(x: number, n: number): number {
  let value = x;
  let power = n;
  while (power > 1000) {
    value *= 2 ** 1000;
    power -= 1000;
  }
  while (power < -1000) {
    value *= 2 ** -1000;
    power += 1000;
  }
  return value * 2 ** power;
}

/** The nearest double. @raises OverflowError */
export function intToDouble(a: Int): number {
  if (typeof a === "number") return a;
  const x = Number(a);
  if (!Number.isFinite(x)) throw overflowError("int too large to convert to float");
  return x;
}

/** `base ** exponent` for exponent >= 0. */
export function intPower(base: Int, exponent: Int): Int {
  if (typeof exponent === "bigint") {
    if (base === 0 || base === 1) return base;
    if (base === -1) return exponent % 2n === 0n ? 1 : -1;
    throw overflowError("too many digits in integer");
  }
  if (typeof base === "number") {
    let result = 1;
    let factor = base;
    let n = exponent;
    for (;;) {
      if (n % 2 === 1) result *= factor;
      n = Math.floor(n / 2);
      if (n === 0 || !Number.isSafeInteger(result)) break;
      factor *= factor;
      if (!Number.isSafeInteger(factor)) break;
    }
    if (n === 0 && Number.isSafeInteger(result)) return result + 0;
  }
  if (base === 2) return normalize(1n << BigInt(exponent));
  try {
    return normalize(BigInt(base) ** BigInt(exponent));
  } catch (e) {
    if (e instanceof RangeError) throw overflowError("too many digits in integer");
    throw e;
  }
}

/** `pow(base, exponent, modulus)`. @raises ValueError for modulus 0 or a base without inverse */
export function intPowerModulo(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw valueError("pow() 3rd argument cannot be 0");
  let m = BigInt(modulus);
  const negative = m < 0n;
  if (negative) m = -m;
  if (m === 1n) return 0;
  let b = bigMod(BigInt(base), m);
  let e = BigInt(exponent);
  if (e < 0n) {
    b = inverse(b, m);
    e = -e;
  }
  let result = 1n;
  const bits = e.toString(2);
  for (let i = 0; i < bits.length; i++) {
    result = (result * result) % m;
    if (bits.charCodeAt(i) === 49) result = (result * b) % m;
  }
  return normalize(negative && result > 0n ? result - m : result);
}

function inverse(a: bigint, m: bigint): bigint {
  let [r0, r1] = [m, a];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  if (r0 !== 1n) throw valueError("base is not invertible for the given modulus");
  return bigMod(t0, m);
}

function isSmall(a: Int): a is number {
  return typeof a === "number" && (a | 0) === a;
}

const word = 2 ** 32;

/** Powers of two, as `**` takes 20 ns. */
const powers = Array.from({ length: 64 }, (_, n) => 2 ** n);

// Safe integers have two halves, in two's complement: JavaScript's operators take the lower one as it is.
function bothHalves(high: number, low: number): Int {
  const value = high * word + (low >>> 0);
  return value >= Number.MIN_SAFE_INTEGER ? value : BigInt(value);
}

export function intAnd(a: Int, b: Int): Int {
  if (isSmall(a) && isSmall(b)) return a & b;
  if (typeof a === "number" && typeof b === "number") {
    return bothHalves(Math.floor(a / word) & Math.floor(b / word), a & b);
  }
  // What a mask leaves of a large int: its lowest bits are enough.
  if (typeof b === "number" && b >= 0) return intAnd(Number(BigInt.asUintN(53, a as bigint)), b);
  return normalize(BigInt(a) & BigInt(b));
}

export function intOr(a: Int, b: Int): Int {
  if (isSmall(a) && isSmall(b)) return a | b;
  if (typeof a === "number" && typeof b === "number") {
    return bothHalves(Math.floor(a / word) | Math.floor(b / word), a | b);
  }
  return normalize(BigInt(a) | BigInt(b));
}

export function intXor(a: Int, b: Int): Int {
  if (isSmall(a) && isSmall(b)) return a ^ b;
  if (typeof a === "number" && typeof b === "number") {
    return bothHalves(Math.floor(a / word) ^ Math.floor(b / word), a ^ b);
  }
  return normalize(BigInt(a) ^ BigInt(b));
}

export function intInvert(a: Int): Int {
  return typeof a === "number" ? intSub(-1, a) : normalize(~a);
}

/** `a << n`. @raises ValueError, OverflowError */
export function intLeftShift(a: Int, n: Int): Int {
  if (n < 0) throw valueError("negative shift count");
  if (a === 0) return 0;
  if (typeof n === "bigint") throw overflowError("too many digits in integer");
  if (typeof a === "number" && n < 54) {
    const x = a * (powers[n] as number);
    if (Number.isSafeInteger(x)) return x;
  }
  try {
    return normalize(BigInt(a) << BigInt(n));
  } catch (e) {
    if (e instanceof RangeError) throw overflowError("too many digits in integer");
    throw e;
  }
}

/** `a >> n`. @raises ValueError */
export function intRightShift(a: Int, n: Int): Int {
  if (n < 0) throw valueError("negative shift count");
  if (typeof n === "bigint") return a < 0 ? -1 : 0;
  if (typeof a === "number") return n > 60 ? (a < 0 ? -1 : 0) : Math.floor(a / (powers[n] as number)) + 0;
  return normalize(a >> BigInt(n));
}

function bigBitLength(n: bigint): number {
  const hex = (n < 0n ? -n : n).toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0] as string, 16)));
}

/** `int.bit_length()`. */
export function intBitLength(a: Int): number {
  if (typeof a === "bigint") return bigBitLength(a);
  const n = Math.abs(a);
  if (n < 2147483648) return 32 - Math.clz32(n);
  return 32 - Math.clz32(Math.floor(n / 4294967296)) + 32;
}

/** `int.bit_count()`. */
export function intBitCount(a: Int): number {
  let ones = 0;
  for (const c of intAbs(a).toString(2)) if (c === "1") ones++;
  return ones;
}

/** -1, 0 or 1. */
export function intCompare(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * How an int and a double compare, exactly.
 * @returns -1, 0, 1, or NaN if the double is not a number
 */
export function compareIntToDouble(a: Int, x: number): number {
  if (x !== x) return Number.NaN;
  // JavaScript compares a bigint and a number by their mathematical values.
  return a < x ? -1 : a > x ? 1 : 0;
}

/** Round to a multiple of 10**places, half to even. */
export function intRoundToTens(a: Int, places: number): Int {
  const n = BigInt(a);
  const unit = 10n ** BigInt(places);
  const half = unit / 2n;
  const down = n - bigMod(n, unit);
  const rest = n - down;
  const up = rest > half || (rest === half && (down / unit) % 2n !== 0n);
  return normalize(up ? down + unit : down);
}
