// exp, log, pow and the trigonometric functions, rounded as a good C library rounds them: JavaScript's Math may be off
// by one in the last digit, and programs print last digits. Everything is worked out in pairs of doubles (106 bits).

/** A number as an unevaluated sum of two doubles. */
type Pair = readonly [number, number];

const SPLITTER = 134217729; // 2 ** 27 + 1

function twoSum(a: number, b: number): Pair {
  const s = a + b;
  const t = s - a;
  return [s, a - (s - t) + (b - t)];
}

function fastSum(a: number, b: number): Pair {
  const s = a + b;
  return [s, b - (s - a)];
}

/** The product of two doubles, exactly (no overflow for magnitudes up to 2**995). */
export function twoProduct(a: number, b: number): Pair {
  const p = a * b;
  let t = SPLITTER * a;
  const ah = t - (t - a);
  const al = a - ah;
  t = SPLITTER * b;
  const bh = t - (t - b);
  const bl = b - bh;
  return [p, al * bl - (p - ah * bh - al * bh - ah * bl)];
}

function add(a: Pair, b: Pair): Pair {
  const [s, e] = twoSum(a[0], b[0]);
  const [t, f] = twoSum(a[1], b[1]);
  const [s2, e2] = fastSum(s, e + t);
  return fastSum(s2, e2 + f);
}

function multiply(a: Pair, b: Pair): Pair {
  const [p, e] = twoProduct(a[0], b[0]);
  return fastSum(p, e + (a[0] * b[1] + a[1] * b[0]));
}

function divide(a: Pair, b: Pair): Pair {
  const q1 = a[0] / b[0];
  const r = add(a, negate(multiply(b, [q1, 0])));
  const q2 = r[0] / b[0];
  const r2 = add(r, negate(multiply(b, [q2, 0])));
  return add(fastSum(q1, q2), [r2[0] / b[0], 0]);
}

function negate(a: Pair): Pair {
  return [-a[0], -a[1]];
}

const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];
const LN2_THIRD = 5.707708438416212e-34;
const HALF_PI: Pair = [1.5707963267948966, 6.123233995736766e-17];
const HALF_PI_THIRD = -1.4973849048591833e-33;

// 1/n! as pairs, n = 0 … 27.
const INVERSE_FACTORIALS: Pair[] = [[1, 0]];
for (let n = 1; n <= 27; n++) INVERSE_FACTORIALS.push(divide(INVERSE_FACTORIALS[n - 1], [n, 0]));

/** e ** x as mantissa pair and exponent of two. */
function expPair(x: Pair): [Pair, number] {
  const k = Math.round(x[0] / LN2[0]);
  let r: Pair = x;
  if (k !== 0) {
    const product = multiply(LN2, [k, 0]);
    r = add(add(x, negate(product)), [-k * LN2_THIRD, 0]);
  }
  r = [r[0] / 32, r[1] / 32];
  // exp(r) - 1, so that nothing is lost while squaring.
  let sum: Pair = INVERSE_FACTORIALS[11];
  for (let n = 10; n >= 1; n--) sum = add(multiply(sum, r), INVERSE_FACTORIALS[n]);
  sum = multiply(sum, r);
  for (let i = 0; i < 5; i++) sum = add([2 * sum[0], 2 * sum[1]], multiply(sum, sum));
  return [add([1, 0], sum), k];
}

function scale(x: number, k: number): number {
  if (k > 1000) return x * 2 ** 1000 * 2 ** (k - 1000);
  return x * 2 ** k;
}

/** A pair times 2**k, rounded once also where the result is subnormal. */
function roundScaled(value: Pair, k: number): number {
  const rounded = value[0] + value[1];
  if (k > -1000) return scale(rounded, k);
  const exponent = Math.floor(Math.log2(Math.abs(rounded))) + k;
  if (exponent >= -1022) return rounded * 2 ** 500 * 2 ** (k + 200) * 2 ** -700;
  if (exponent < -1080) return rounded * 2 ** -1074 * 2 ** -200;
  // The grid of subnormals: round the sum to a multiple of 2**(-1074 - k).
  const unit = 2 ** (-1074 - k);
  const units = value[0] / unit;
  let whole = Math.floor(units);
  const rest: Pair = twoSum(units - whole, value[1] / unit);
  if (rest[0] > 0.5 || (rest[0] === 0.5 && (rest[1] > 0 || (rest[1] === 0 && whole % 2 === 1)))) whole++;
  return whole * 2 ** -1074;
}

/** e ** x. */
export function exp(x: number): number {
  if (!(x > -746)) return Number.isNaN(x) ? x : 0;
  if (x > 709.8) return Number.POSITIVE_INFINITY;
  if (Math.abs(x) < 1e-17) return 1 + x;
  const [value, k] = expPair([x, 0]);
  return roundScaled(value, k);
}

/** Natural logarithm of a positive finite number, as a pair. */
function logPair(x: number): Pair {
  let y = Math.log(x);
  // Scaled so that neither x nor exp(-y) leaves the range where products are exact.
  let m = x;
  let k = 0;
  if (x < 1e-290 || x > 1e290) {
    k = Math.round(y / LN2[0]);
    m = x < 1e-290 ? x * 2 ** 600 * 2 ** (-k - 600) : x * 2 ** -k;
    y = Math.log(m);
  }
  const [e, q] = expPair([-y, 0]);
  const factor = 2 ** q;
  const product = multiply([m * factor, 0], e);
  const t = add(product, [-1, 0]);
  // log(1 + t) = t - t²/2 + t³/3
  const correction = t[0] + (t[1] - (t[0] * t[0]) / 2);
  const result = twoSum(y, correction);
  if (k === 0) return result;
  return add(add(result, multiply(LN2, [k, 0])), [k * LN2_THIRD, 0]);
}

/** Natural logarithm; NaN for negative numbers, -Infinity for 0. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  if (x === 1) return 0;
  const [hi, lo] = logPair(x);
  return hi + lo;
}

const INVERSE_LN2: Pair = [Math.LOG2E, 2.0355273740931033e-17];
const INVERSE_LN10 = Math.LOG10E;

/** Logarithm to base 2. */
export function log2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log2(x);
  const guess = Math.round(Math.log2(x));
  if (guess > -1022 && 2 ** guess === x) return guess;
  const [hi, lo] = multiply(logPair(x), INVERSE_LN2);
  return hi + lo;
}

const LOG10_2_HIGH = 0.30102999566361177; // the upper 33 bits or so, so that products with exponents are exact
const LOG10_2_LOW = 3.694239077158931e-13;

/** Logarithm to base 10, from the logarithm of the mantissa, as C libraries do it. */
export function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log10(x);
  let [m, k] = [x, 0];
  if (m < 2 ** -1022) [m, k] = [m * 2 ** 54, -54];
  let exponent = Math.floor(Math.log2(m));
  if (2 ** exponent > m) exponent--;
  else if (2 ** (exponent + 1) <= m) exponent++;
  k += exponent;
  m = exponent > -1000 ? m * 2 ** -exponent : m * 2 ** 500 * 2 ** (-exponent - 500);
  if (k < 0) {
    k++;
    m /= 2;
  }
  return k * LOG10_2_LOW + INVERSE_LN10 * log(m) + k * LOG10_2_HIGH;
}

/** x ** y for finite x > 0 and finite y; the caller handles signs and special values. */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  if (y === 0.5) return Math.sqrt(x);
  const estimate = y * Math.log(x);
  if (estimate > 709.8) return Number.POSITIVE_INFINITY;
  if (estimate < -746) return 0;
  const product = multiply(logPair(x), [y, 0]);
  if (Math.abs(product[0]) < 1e-17) return 1 + product[0];
  const [value, k] = expPair(product);
  return roundScaled(value, k);
}

// pi/2 to 1300 bits, for arguments that are huge: worked out once, when one comes.
let hugeHalfPi: bigint | undefined;
const HUGE_BITS = 1300n;

function halfPiBig(): bigint {
  if (hugeHalfPi === undefined) {
    // Machin: pi/4 = 4 atan(1/5) - atan(1/239)
    const one = 1n << (HUGE_BITS + 64n);
    const inverseTangent = (n: bigint): bigint => {
      let term = one / n;
      let sum = term;
      for (let k = 3n, sign = -1n; term !== 0n; k += 2n, sign = -sign) {
        term /= n * n;
        sum += (sign * term) / k;
      }
      return sum;
    };
    hugeHalfPi = (2n * (4n * inverseTangent(5n) - inverseTangent(239n))) >> 64n;
  }
  return hugeHalfPi;
}

function bigToDouble(n: bigint, shift: number): number {
  const bits = n.toString(2).length;
  if (bits <= 53) return Number(n) * 2 ** shift;
  const drop = bits - 53;
  return Number(n >> BigInt(drop)) * 2 ** (drop + shift);
}

/** x modulo pi/2 in [-pi/4, pi/4], and the quadrant. */
function reduce(x: number): [Pair, number] {
  if (Math.abs(x) <= Math.PI / 4) return [[x, 0], 0];
  if (Math.abs(x) < 1e6) {
    const k = Math.round(x / HALF_PI[0]);
    let r: Pair = add([x, 0], negate(twoProduct(HALF_PI[0], k)));
    r = add(r, negate(twoProduct(HALF_PI[1], k)));
    r = add(r, [-k * HALF_PI_THIRD, 0]);
    return [r, ((k % 4) + 4) % 4];
  }
  // x = mantissa * 2**exponent, exactly.
  const exponent = Math.floor(Math.log2(Math.abs(x))) - 53;
  const mantissa = BigInt(x / 2 ** exponent);
  const scaled = (mantissa << HUGE_BITS) << BigInt(exponent);
  const unit = halfPiBig();
  let k = scaled / unit;
  let rest = scaled - k * unit;
  if (rest > unit / 2n) {
    rest -= unit;
    k++;
  } else if (rest < -unit / 2n) {
    rest += unit;
    k--;
  }
  const toPair = (n: bigint): number => {
    const size = bigToDouble(n < 0n ? -n : n, -Number(HUGE_BITS));
    return n < 0n ? -size : size;
  };
  const hi = toPair(rest);
  const lo = toPair(rest - (BigInt(Math.round(hi * 2 ** 100)) << (HUGE_BITS - 100n)));
  const pair = fastSum(hi, lo);
  return [pair, Number(((k % 4n) + 4n) % 4n)];
}

function sinPair(r: Pair): Pair {
  const square = multiply(r, r);
  let sum: Pair = INVERSE_FACTORIALS[27];
  for (let n = 25; n >= 1; n -= 2) sum = add(negate(multiply(sum, square)), INVERSE_FACTORIALS[n]);
  return multiply(sum, r);
}

function cosPair(r: Pair): Pair {
  const square = multiply(r, r);
  let sum: Pair = INVERSE_FACTORIALS[26];
  for (let n = 24; n >= 0; n -= 2) sum = add(negate(multiply(sum, square)), INVERSE_FACTORIALS[n]);
  return sum;
}

function sinCos(x: number): [Pair, Pair] {
  const [r, quadrant] = reduce(x);
  const s = sinPair(r);
  const c = cosPair(r);
  switch (quadrant) {
    case 0:
      return [s, c];
    case 1:
      return [c, negate(s)];
    case 2:
      return [negate(s), negate(c)];
    default:
      return [negate(c), s];
  }
}

/** Sine of x radians. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < 1e-8) return x;
  const [hi, lo] = sinCos(x)[0];
  return hi + lo;
}

/** Cosine of x radians. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const [hi, lo] = sinCos(x)[1];
  return hi + lo;
}

/** Tangent of x radians. */
export function tan(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < 1e-9) return x;
  const [s, c] = sinCos(x);
  const [hi, lo] = divide(s, c);
  return hi + lo;
}

/** Arc tangent, in radians. */
export function atan(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) < 1e-9 || Math.abs(x) > 1e15) return Math.atan(x);
  const y = Math.atan(x);
  const [s, c] = sinCos(y);
  const top = add(multiply(c, [x, 0]), negate(s));
  const bottom = add(c, multiply(s, [x, 0]));
  return y + top[0] / bottom[0];
}

/** Arc sine, in radians; NaN outside [-1, 1]. */
export function asin(x: number): number {
  if (!(Math.abs(x) < 1) || Math.abs(x) < 1e-9) return Math.asin(x);
  const y = Math.asin(x);
  const [s, c] = sinCos(y);
  const t = add([x, 0], negate(s))[0] / c[0];
  return y + (t + (t * t * s[0]) / (2 * c[0]));
}

/** Arc cosine, in radians; NaN outside [-1, 1]. */
export function acos(x: number): number {
  if (!(Math.abs(x) < 1)) return Math.acos(x);
  const y = Math.acos(x);
  const [s, c] = sinCos(y);
  const t = add(c, [-x, 0])[0] / s[0];
  return y + (t - (t * t * c[0]) / (2 * s[0]));
}

/** Angle of the point (x, y), in radians. */
export function atan2(y: number, x: number): number {
  const rough = Math.atan2(y, x);
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return rough;
  const size = Math.max(Math.abs(x), Math.abs(y));
  if (size > 1e290 || Math.min(Math.abs(x), Math.abs(y)) < 1e-290 || Math.abs(rough) < 1e-100) return rough;
  const [s, c] = sinCos(rough);
  const top = add(multiply(c, [y / 1, 0]), negate(multiply(s, [x, 0])));
  const bottom = add(multiply(c, [x, 0]), multiply(s, [y, 0]));
  return rough + top[0] / bottom[0];
}

const LN2_HALF = 0.34657359027997264;

/** Hyperbolic cosine. */
export function cosh(x: number): number {
  const a = Math.abs(x);
  if (a < LN2_HALF) {
    const t = Math.expm1(a);
    return a < 2 ** -55 ? 1 : 1 + (t * t) / (2 * (1 + t));
  }
  if (a < 22) {
    const t = exp(a);
    return 0.5 * t + 0.5 / t;
  }
  if (a < 709) return 0.5 * exp(a);
  const half = exp(0.5 * a);
  return 0.5 * half * half;
}

/** Hyperbolic sine. */
export function sinh(x: number): number {
  const a = Math.abs(x);
  if (!(a >= 2 ** -28)) return x;
  const h = x < 0 ? -0.5 : 0.5;
  if (a < 22) {
    const t = Math.expm1(a);
    return a < 1 ? h * (2 * t - (t * t) / (t + 1)) : h * (t + t / (t + 1));
  }
  if (a < 709) return h * exp(a);
  const half = exp(0.5 * a);
  return h * half * half;
}

/** Inverse hyperbolic sine. */
export function asinh(x: number): number {
  const a = Math.abs(x);
  if (!(a >= 2 ** -28) || a === Number.POSITIVE_INFINITY) return x;
  let result: number;
  if (a > 2 ** 28) result = log(a) + LN2[0];
  else if (a > 2) result = log(2 * a + 1 / (Math.sqrt(x * x + 1) + a));
  else {
    const t = x * x;
    result = Math.log1p(a + t / (1 + Math.sqrt(1 + t)));
  }
  return x < 0 ? -result : result;
}

/** Inverse hyperbolic cosine; NaN below 1. */
export function acosh(x: number): number {
  if (!(x > 1) || x === Number.POSITIVE_INFINITY) return Math.acosh(x);
  if (x > 2 ** 28) return log(x) + LN2[0];
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return Math.log1p(t + Math.sqrt(2 * t + t * t));
}

/** 2 ** x. */
export function exp2(x: number): number {
  if (!(Math.abs(x) < 1080)) return 2 ** x;
  if (Number.isInteger(x)) return 2 ** x;
  const [value, k] = expPair(multiply(LN2, [x, 0]));
  return roundScaled(value, k);
}

/** Cube root. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const a = Math.abs(x);
  if (a < 1e-280) return cbrt(x * 2 ** 300) * 2 ** -100;
  if (a > 1e280) return cbrt(x * 2 ** -300) * 2 ** 100;
  const y = Math.cbrt(a);
  const cube = multiply(twoProduct(y, y), [y, 0]);
  const rest = add([a, 0], negate(cube));
  const result = y + rest[0] / (3 * y * y);
  return x < 0 ? -result : result;
}

/** Length of the vector (x, y, …): the square root of the sum of squares, rounded once. */
export function hypot(values: readonly number[]): number {
  let largest = 0;
  let hasNaN = false;
  for (const v of values) {
    const a = Math.abs(v);
    if (a === Number.POSITIVE_INFINITY) return a;
    if (Number.isNaN(a)) hasNaN = true;
    else if (a > largest) largest = a;
  }
  if (hasNaN) return Number.NaN;
  if (largest === 0) return 0;
  const exponent = Math.floor(Math.log2(largest));
  if (exponent < -1000) return hypot(values.map((v) => v * 2 ** 600)) * 2 ** -600;
  const factor = 2 ** -exponent;
  let sum: Pair = [0, 0];
  for (const v of values) sum = add(sum, twoProduct(v * factor, v * factor));
  const root = Math.sqrt(sum[0]);
  const rest = add(sum, negate(twoProduct(root, root)));
  return (root + rest[0] / (2 * root)) * 2 ** exponent;
}
