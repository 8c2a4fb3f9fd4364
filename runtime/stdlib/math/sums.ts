// Sums of doubles that are rounded once.
import { overflowError, valueError } from "../../objects/exception.ts";
import { twoProduct } from "./elementary.ts";

/**
 * The sum of doubles, rounded once (Shewchuk's algorithm).
 * @raises OverflowError, ValueError
 */
export function fsum(values: readonly number[]): number {
  const partials: number[] = [];
  let special = 0;
  let infinities = 0;
  for (const value of values) {
    let x = value;
    let n = 0;
    for (let y of partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const hi = x + y;
      const lo = y - (hi - x);
      if (lo !== 0) partials[n++] = lo;
      x = hi;
    }
    partials.length = n;
    if (x !== 0) {
      if (!Number.isFinite(x)) {
        if (Number.isFinite(value)) throw overflowError("intermediate overflow in fsum");
        if (!Number.isNaN(value)) infinities += value;
        special += value;
        partials.length = 0;
      } else partials.push(x);
    }
  }
  if (special !== 0) {
    if (Number.isNaN(infinities)) throw valueError("-inf + inf in fsum");
    return special;
  }
  let hi = 0;
  let n = partials.length;
  if (n > 0) {
    hi = partials[--n];
    let lo = 0;
    while (n > 0) {
      const x = hi;
      const y = partials[--n];
      hi = x + y;
      lo = y - (hi - x);
      if (lo !== 0) break;
    }
    // Half-way cases round to even also across several partials.
    if (n > 0 && ((lo < 0 && partials[n - 1] < 0) || (lo > 0 && partials[n - 1] > 0))) {
      const y = lo * 2;
      const x = hi + y;
      if (y === x - hi) hi = x;
    }
  }
  return hi;
}

/** x * y + z, rounded once. */
export function fma(x: number, y: number, z: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z) || x === 0 || y === 0)
    return x * y + z;
  const size = Math.abs(x * y);
  if (size < 1e290 && size > 1e-250 && Math.abs(x) < 1e290 && Math.abs(y) < 1e290) {
    const [p, e] = twoProduct(x, y);
    const sum = fsum([p, e, z]);
    // A zero has the sign that addition gives it.
    return sum === 0 ? x * y + z : sum;
  }
  return exactFma(x, y, z);
}

function parts(x: number): [bigint, number] {
  let e = Math.floor(Math.log2(Math.abs(x))) - 53;
  if (e < -1074) e = -1074;
  const scaled = e < -1000 ? x * 2 ** 1000 * 2 ** (-e - 1000) : x * 2 ** -e;
  return [BigInt(scaled), e];
}

function exactFma(x: number, y: number, z: number): number {
  const [mx, ex] = parts(x);
  const [my, ey] = parts(y);
  let m = mx * my;
  let e = ex + ey;
  if (z !== 0) {
    const [mz, ez] = parts(z);
    const low = Math.min(e, ez);
    m = (m << BigInt(e - low)) + (mz << BigInt(ez - low));
    e = low;
  }
  if (m === 0n) return x * y + z;
  const sign = m < 0n ? -1 : 1;
  let size = m < 0n ? -m : m;
  let bits = size.toString(2).length;
  // Keep 53 bits, or fewer where the result is subnormal.
  const keep = Math.min(53, bits + e + 1074);
  if (keep < 0) return sign * 0;
  const drop = bits - keep;
  if (drop > 0) {
    const half = 1n << BigInt(drop - 1);
    const rest = size & ((1n << BigInt(drop)) - 1n);
    size >>= BigInt(drop);
    if (rest > half || (rest === half && (size & 1n) === 1n)) size++;
    e += drop;
    bits = size.toString(2).length;
  }
  if (bits + e > 1024) return sign * Number.POSITIVE_INFINITY;
  const value = Number(size);
  return (
    sign *
    (e < -1000
      ? value * 2 ** -500 * 2 ** (e + 500)
      : e > 900
        ? value * 2 ** 900 * 2 ** (e - 900)
        : value * 2 ** e)
  );
}
