/** exp, ln, log10 and powers, correctly rounded: computed with more digits until the rounding is certain. */
import { type Context, finalize, invalid, nanOf } from "./context.ts";
import { adjusted, compare, type Dec, digitCount, finite, infinity, isZero, pow10 } from "./number.ts";

// Fixed-point numbers: integers that stand for n / 10^places.

function expFixed(x: bigint, places: number): bigint {
  const unit = pow10(places);
  // e^x = (e^(x / 2^k))^(2^k), the inner one by Taylor's series.
  let k = 0n;
  let r = x;
  while ((r < 0n ? -r : r) > unit / 256n) {
    r /= 2n;
    k++;
  }
  let sum = unit;
  let term = unit;
  for (let i = 1n; term !== 0n; i++) {
    term = (term * r) / (unit * i);
    sum += term;
  }
  for (let i = 0n; i < k; i++) sum = (sum * sum) / unit;
  return sum;
}

const ln10Cache: { places: number; value: bigint } = { places: 0, value: 0n };

function ln10(places: number): bigint {
  if (ln10Cache.places < places) {
    ln10Cache.places = places + 20;
    ln10Cache.value = lnFixed(10n * pow10(places + 20), places + 20);
  }
  return ln10Cache.value / pow10(ln10Cache.places - places);
}

/** ln of a positive fixed-point number, by square roots towards 1 and the series of artanh. */
function lnFixed(x: bigint, places: number): bigint {
  const extra = places + 30;
  const unit = pow10(extra);
  let y = x * pow10(30);
  let halvings = 0n;
  while (y > (unit * 101n) / 100n || y < (unit * 99n) / 100n) {
    y = rootOf(y * unit);
    halvings++;
  }
  const z = ((y - unit) * unit) / (y + unit);
  const square = (z * z) / unit;
  let sum = 0n;
  let term = z;
  for (let i = 1n; term !== 0n; i += 2n) {
    sum += term / i;
    term = (term * square) / unit;
  }
  return (2n * sum * 2n ** halvings) / pow10(30);
}

function rootOf(n: bigint): bigint {
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

/** Rounds a value that is known to within a few units of its last place, with ever more places. */
function certain(c: Context, compute: (places: number) => { value: bigint; exp: number }): Dec {
  for (let places = c.prec + 8; ; places += 10) {
    const { value, exp } = compute(places);
    const magnitude = value < 0n ? -value : value;
    const drop = digitCount(magnitude) - c.prec - 1;
    if (drop > 2) {
      const unit = pow10(drop);
      const rest = magnitude % unit;
      const half = unit * 5n;
      const inner = magnitude % (unit * 10n);
      const near = (v: bigint, at: bigint) => v >= at - 1000n && v <= at + 1000n;
      if (!near(rest, 0n) && !near(rest, unit) && !near(inner, half)) {
        // An odd last digit says that the value is not exact.
        return finalize(finite(value < 0n ? 1 : 0, magnitude * 10n + 1n, exp - 1), {
          ...c,
          rounding: "ROUND_HALF_EVEN",
          signal: (s, d) => c.signal(s, d),
        });
      }
    }
    if (places > c.prec + 400) {
      return finalize(finite(value < 0n ? 1 : 0, magnitude, exp), c);
    }
  }
}

export function exp(x: Dec, c: Context): Dec {
  const special = nanOf(c, x);
  if (special !== null) return special;
  if (x.kind === "inf") return x.sign === 1 ? finite(0, 0n, 0) : x;
  if (x.coef === 0n) return finite(0, 1n, 0);
  const size = adjusted(x);
  if (size > 8) {
    if (x.sign === 0) return finalize(finite(0, 1n, c.emax + 1), c);
    return finalize(finite(0, 1n, c.emin - c.prec - 3), c);
  }
  if (size < -c.prec - 2)
    return finalize(finite(0, pow10(c.prec + 2) + (x.sign === 0 ? 1n : -1n), -c.prec - 2), c);
  return certain(c, (places) => {
    const p = places + Math.max(size, 0) + 5;
    const fixed = toFixed(x, p);
    // x = n·ln 10 + r, so that e^x = 10^n · e^r.
    const ten = ln10(p + 10);
    const n = (fixed * pow10(10)) / ten;
    const r = fixed - (n * ten) / pow10(10);
    return { value: expFixed(r, p), exp: Number(n) - p };
  });
}

function toFixed(x: Dec, places: number): bigint {
  const shift = x.exp + places;
  const n = shift >= 0 ? x.coef * pow10(shift) : x.coef / pow10(-shift);
  return x.sign === 1 ? -n : n;
}

/** ln of a positive number, as a fixed-point number. */
function lnPlaces(x: Dec, places: number): bigint {
  const digits = digitCount(x.coef);
  const n = x.exp + digits - 1;
  const mantissa = (x.coef * pow10(places + 10)) / pow10(digits - 1);
  return (lnFixed(mantissa, places + 10) + BigInt(n) * ln10(places + 10)) / pow10(10);
}

export function ln(x: Dec, c: Context): Dec {
  const special = nanOf(c, x);
  if (special !== null) return special;
  if (isZero(x)) return infinity(1);
  if (x.sign === 1) return invalid(c);
  if (x.kind === "inf") return x;
  if (compare(x, finite(0, 1n, 0)) === 0) return finite(0, 0n, 0);
  const close = Math.max(0, -nearOne(x));
  return certain(c, (places) => ({ value: lnPlaces(x, places + close), exp: -(places + close) }));
}

/** The exponent of x - 1, which tells how many digits of ln x are lost. */
function nearOne(x: Dec): number {
  const e = Math.min(x.exp, 0);
  const difference = x.coef * pow10(x.exp - e) - pow10(-e);
  return difference === 0n ? 0 : e + digitCount(difference < 0n ? -difference : difference) - 1;
}

export function log10(x: Dec, c: Context): Dec {
  const special = nanOf(c, x);
  if (special !== null) return special;
  if (isZero(x)) return infinity(1);
  if (x.sign === 1) return invalid(c);
  if (x.kind === "inf") return x;
  const text = x.coef.toString();
  if (/^10*$/.test(text)) {
    const n = BigInt(x.exp + text.length - 1);
    return finalize(finite(n < 0n ? 1 : 0, n < 0n ? -n : n, 0), c);
  }
  const close = Math.max(0, -nearOne(x));
  return certain(c, (places) => {
    const p = places + close + 5;
    return { value: (lnPlaces(x, p) * pow10(p)) / ln10(p), exp: -p };
  });
}

function isInteger(x: Dec): boolean {
  return x.exp >= 0 || x.coef % pow10(-x.exp) === 0n;
}

export function power(a: Dec, b: Dec, c: Context): Dec {
  const special = nanOf(c, a, b);
  if (special !== null) return special;
  if (isZero(b)) return isZero(a) ? invalid(c) : finite(0, 1n, 0);
  const integer = b.kind === "finite" && isInteger(b);
  const odd = integer && b.exp <= 0 && (b.coef / pow10(-b.exp)) % 2n === 1n;
  let sign: 0 | 1 = 0;
  let base = a;
  if (a.sign === 1) {
    if (integer) {
      if (odd) sign = 1;
    } else if (!isZero(a)) return invalid(c);
    base = { ...a, sign: 0 };
  }
  if (isZero(a)) return b.sign === 0 ? finite(sign, 0n, 0) : infinity(sign);
  if (a.kind === "inf") return b.sign === 0 ? infinity(sign) : finite(sign, 0n, 0);
  const one = finite(0, 1n, 0);
  const order = compare(base, one);
  if (order === 0) {
    if (!integer) {
      c.signal(["Inexact", "Rounded"]);
      return finite(sign, pow10(c.prec - 1), 1 - c.prec);
    }
    const times =
      b.sign === 1 ? 0 : Number(b.exp >= 0 ? b.coef * pow10(Math.min(b.exp, 6)) : b.coef / pow10(-b.exp));
    const exp = Math.max(base.exp * times, 1 - c.prec);
    return finalize(finite(sign, pow10(-exp), exp), c);
  }
  if (b.kind === "inf") return (b.sign === 0) === order < 0 ? finite(sign, 0n, 0) : infinity(sign);
  if (integer && adjusted(b) <= 6) {
    const n = b.exp >= 0 ? b.coef * pow10(b.exp) : b.coef / pow10(-b.exp);
    const size = Number(n) * digitCount(base.coef);
    if (b.sign === 0 && size <= 20000) {
      const exact = finite(sign, base.coef ** n, base.exp * Number(n));
      return finalize(exact, c);
    }
    if (b.sign === 1 && /^10*$/.test(base.coef.toString())) {
      const e = base.exp + digitCount(base.coef) - 1;
      return finalize(finite(sign, 1n, -e * Number(n)), c);
    }
    const quotient = b.sign === 1 && size <= 20000 ? exactInverse(base, n) : null;
    if (quotient !== null && digitCount(quotient.coef) <= c.prec) return finalize({ ...quotient, sign }, c);
  }
  const root = exactRoot(base, b, c);
  if (root !== null) return { ...root, sign };
  const bits = adjusted(b) + digitCount(BigInt(Math.abs(adjusted(base)) + 1)) + 3;
  if (bits > 14) {
    const grows = order > 0 === (b.sign === 0);
    return finalize(finite(sign, 1n, grows ? c.emax + 1 : c.emin - c.prec - 3), c);
  }
  const result = certain(c, (places) => {
    const p = places + Math.max(bits, 0) + Math.max(0, -nearOne(base)) + 10;
    const log = lnPlaces(base, p);
    const shift = b.exp;
    const product = shift >= 0 ? log * b.coef * pow10(shift) : (log * b.coef) / pow10(-shift);
    const x = b.sign === 1 ? -product : product;
    const ten = ln10(p + 10);
    const n = (x * pow10(10)) / ten;
    const r = x - (n * ten) / pow10(10);
    return { value: expFixed(r, p), exp: Number(n) - p };
  });
  return { ...result, sign };
}

/** 1 / base^n where that has a finite expansion. */
function exactInverse(base: Dec, n: bigint): Dec | null {
  let coef = base.coef;
  let twos = 0;
  let fives = 0;
  while (coef % 2n === 0n) {
    coef /= 2n;
    twos++;
  }
  while (coef % 5n === 0n) {
    coef /= 5n;
    fives++;
  }
  if (coef !== 1n) return null;
  const places = Math.max(twos, fives) * Number(n);
  return finite(0, pow10(places) / base.coef ** n, -places - base.exp * Number(n));
}

/** An exact result of a fractional power (`Decimal(4) ** Decimal("0.5")`), padded as the specification asks. */
function exactRoot(base: Dec, b: Dec, c: Context): Dec | null {
  if (b.exp >= 0 || b.sign === 1 || adjusted(b) > 3) return null;
  let top = b.coef;
  let bottom = pow10(-b.exp);
  for (let d = gcd(top, bottom); d > 1n; d = gcd(top, bottom)) {
    top /= d;
    bottom /= d;
  }
  if (bottom === 1n || bottom > 64n) return null;
  const degree = Number(bottom);
  if (base.exp % degree !== 0) {
    const shift = ((base.exp % degree) + degree) % degree;
    return exactRoot2(finite(0, base.coef * pow10(shift), base.exp - shift), degree, top, c);
  }
  return exactRoot2(base, degree, top, c);
}

function exactRoot2(base: Dec, degree: number, top: bigint, c: Context): Dec | null {
  const guess = nthRoot(base.coef, degree);
  if (guess ** BigInt(degree) !== base.coef || top > 1000n) return null;
  const root = finite(0, guess ** top, (base.exp / degree) * Number(top));
  if (digitCount(root.coef) > c.prec) return null;
  const missing = c.prec - digitCount(root.coef);
  c.signal(["Inexact", "Rounded"]);
  return finite(0, root.coef * pow10(missing), root.exp - missing);
}

function nthRoot(n: bigint, degree: number): bigint {
  let low = 0n;
  let high = 1n << BigInt(Math.ceil(n.toString(2).length / degree) + 1);
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(degree) <= n) low = middle;
    else high = middle - 1n;
  }
  return low;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
