/**
 * `a ** b` of doubles, rounded as correctly as the C library does it: JavaScript's own `**` is off by one in the last
 * place too often. The usual way takes logarithm and exponential from tables, with a few terms of their series; its
 * error is some 2**-66 of the result. Tables, and results near the ends of the range, come from longer series.
 */

/** The unevaluated sum of two doubles. */
type Pair = readonly [number, number];

function twoSum(a: number, b: number): Pair {
  const s = a + b;
  const t = s - a;
  return [s, a - (s - t) + (b - t)];
}

function quickSum(a: number, b: number): Pair {
  const s = a + b;
  return [s, b - (s - a)];
}

function twoProduct(a: number, b: number): Pair {
  const p = a * b;
  const ta = 134217729 * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = 134217729 * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

function add(a: Pair, b: Pair): Pair {
  const [s, e] = twoSum(a[0], b[0]);
  const [t, f] = twoSum(a[1], b[1]);
  const [u, g] = quickSum(s, e + t);
  return quickSum(u, g + f);
}

function multiply(a: Pair, b: Pair): Pair {
  const [p, e] = twoProduct(a[0], b[0]);
  return quickSum(p, e + (a[0] * b[1] + a[1] * b[0]));
}

function divide(a: Pair, b: Pair): Pair {
  const q1 = a[0] / b[0];
  const r1 = add(a, multiply([-q1, 0], b));
  const q2 = r1[0] / b[0];
  const r2 = add(r1, multiply([-q2, 0], b));
  return add(quickSum(q1, q2), [r2[0] / b[0], 0]);
}

const ln2: Pair = [Math.LN2, 2.3190468138462996e-17];

const oddInverses: Pair[] = [];
const inverseFactorials: Pair[] = [];
{
  for (let n = 0; n < 24; n++) oddInverses.push(divide([1, 0], [2 * n + 1, 0]));
  let f: Pair = [1, 0];
  for (let n = 0; n < 16; n++) {
    inverseFactorials.push(divide([1, 0], f));
    f = multiply(f, [n + 1, 0]);
  }
}

const view = new DataView(new ArrayBuffer(8));

/** ln(a) for a finite a > 0. */
function logarithm(a: number): Pair {
  let x = a;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 2 ** 54;
    k = -54;
  }
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  k += (high >>> 20) - 1023;
  view.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  x = view.getFloat64(0);
  if (x > Math.SQRT2) {
    x /= 2;
    k++;
  }
  // ln x = 2 artanh((x - 1) / (x + 1))
  const z = divide([x - 1, 0], twoSum(x, 1));
  const zz = multiply(z, z);
  let sum: Pair = oddInverses[23] as Pair;
  for (let n = 22; n >= 0; n--) sum = add(multiply(sum, zz), oddInverses[n] as Pair);
  const ln = multiply([2 * z[0], 2 * z[1]], sum);
  return k === 0 ? ln : add(multiply(ln2, [k, 0]), ln);
}

/** The exponential of a pair as pair and power of two: `sum * 2**n`. */
function exponential(p: Pair): [sum: Pair, n: number] {
  const n = Math.round(p[0] / ln2[0]);
  const r = add(p, multiply(ln2, [-n, 0]));
  const s: Pair = [r[0] / 8, r[1] / 8];
  let sum: Pair = inverseFactorials[15] as Pair;
  for (let i = 14; i >= 0; i--) sum = add(multiply(sum, s), inverseFactorials[i] as Pair);
  for (let i = 0; i < 3; i++) sum = multiply(sum, sum);
  return [sum, n];
}

/** By long series, for any result. */
function longPower(a: number, b: number): number {
  const p = multiply(logarithm(a), [b, 0]);
  if (p[0] > 709.8) return Number.POSITIVE_INFINITY;
  if (p[0] < -746) return 0;
  const [sum, n] = exponential(p);
  if (n > 1000) return sum[0] * 2 ** 1000 * 2 ** (n - 1000);
  if (n > -1000) return sum[0] * 2 ** n;
  // Round once: in the lowest place that a subnormal has.
  const [high, low] = sum;
  const scale = 2 ** (n + 1074);
  const exact = high * scale;
  const down = Math.floor(exact);
  const rest = exact - down + low * scale;
  const up = rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? 1 : 0;
  return scale > 2 ** 53 ? high * 2 ** -500 * 2 ** (n + 500) : (down + up) * Number.MIN_VALUE;
}

/** Steps per doubling in both tables. */
const steps = 128;
/** The upper word of the smallest mantissa that the table covers: 1 stands in the middle of a step, nearly at half. */
const leastMantissa = 0x3fe6b000;
const wordsPerStep = 0x2000;

interface Tables {
  /** Per step of the mantissa: 21 bits of its inverse, and minus the logarithm of these. */
  readonly inverse: Float64Array;
  readonly logHigh: Float64Array;
  readonly logLow: Float64Array;
  /** `2 ** (i / steps)`. */
  readonly powerHigh: Float64Array;
  readonly powerLow: Float64Array;
  /** ln 2, and ln 2 / steps, each a part of few bits and the rest. */
  readonly ln2High: number;
  readonly ln2Low: number;
  readonly stepHigh: number;
  readonly stepLow: number;
}

let tables: Tables | null = null;

function makeTables(): Tables {
  const array = () => new Float64Array(steps);
  const [inverse, logHigh, logLow] = [array(), array(), array()];
  const [powerHigh, powerLow] = [array(), array()];
  const short = (x: number): number => {
    view.setFloat64(0, x);
    view.setUint32(4, 0);
    return view.getFloat64(0);
  };
  for (let i = 0; i < steps; i++) {
    view.setUint32(0, leastMantissa + i * wordsPerStep + wordsPerStep / 2);
    view.setUint32(4, 0);
    const c = short(1 / view.getFloat64(0));
    const log = logarithm(c);
    inverse[i] = c;
    logHigh[i] = -log[0];
    logLow[i] = -log[1];
    const [sum, n] = exponential(multiply(ln2, [i / steps, 0]));
    powerHigh[i] = sum[0] * 2 ** n;
    powerLow[i] = sum[1] * 2 ** n;
  }
  const few = short(ln2[0]);
  const fewer = few / steps;
  return {
    inverse,
    logHigh,
    logLow,
    powerHigh,
    powerLow,
    ln2High: few,
    ln2Low: ln2[0] - few + ln2[1],
    stepHigh: fewer,
    stepLow: (ln2[0] - few + ln2[1]) / steps,
  };
}

const splitter = 134217729;

/** The power of two finite doubles, a > 0; infinity where it is too large. */
export function power(a: number, b: number): number {
  if (b === 1) return a;
  if (b === -1) return 1 / a;
  if (b === 2) return a * a;
  if (b === 0.5) return Math.sqrt(a);
  const estimate = Math.log(a) * b;
  if (estimate > 710) return Number.POSITIVE_INFINITY;
  if (estimate < -750) return 0;
  if (a < 2.2250738585072014e-308 || estimate > 690 || estimate < -690) return longPower(a, b);
  tables ??= makeTables();
  const { inverse, logHigh, logLow, powerHigh, powerLow } = tables;

  // ln a = k ln 2 - ln c + ln(1 + r), where c is nearly the inverse of the mantissa.
  view.setFloat64(0, a);
  const low = view.getUint32(4);
  const place = view.getUint32(0) - leastMantissa;
  const k = place >> 20;
  const i = (place >> 13) & (steps - 1);
  view.setUint32(0, view.getUint32(0) - (k << 20));
  const mantissa = view.getFloat64(0);
  view.setUint32(4, 0);
  const upper = low === 0 ? mantissa : view.getFloat64(0);
  const c = inverse[i] as number;
  // Both products are exact: 21 bits by 21, 32 bits by 21.
  const r0 = upper * c - 1;
  const r1 = (mantissa - upper) * c;
  const r = r0 + r1;
  const rLow = r0 - r + r1;
  const rSplit = splitter * r;
  const rh = rSplit - (rSplit - r);
  const rl = r - rh;
  const square = r * r;
  const squareLow = rh * rh - square + 2 * rh * rl + rl * rl;
  const series = 1 / 3 + r * (-1 / 4 + r * (1 / 5 + r * (-1 / 6 + r * (1 / 7 + r * (-1 / 8 + r / 9)))));
  const whole = k * tables.ln2High;
  const log0 = logHigh[i] as number;
  const s1 = whole + log0;
  const t1 = s1 - whole;
  const e1 = whole - (s1 - t1) + (log0 - t1);
  const s2 = s1 + r;
  const t2 = s2 - s1;
  const e2 = s1 - (s2 - t2) + (r - t2);
  const half = -square / 2;
  const s3 = s2 + half;
  const t3 = s3 - s2;
  const e3 = s2 - (s3 - t3) + (half - t3);
  const rest =
    e1 +
    e2 +
    e3 +
    (k * tables.ln2Low + (logLow[i] as number)) +
    (rLow - squareLow / 2 - r * rLow) +
    r * square * series;
  const log = s3 + rest;
  const logRest = s3 - log + rest;

  // b ln a = n ln 2 / steps + x
  const product = b * log;
  const bSplit = splitter * b;
  const bh = bSplit - (bSplit - b);
  const bl = b - bh;
  const lSplit = splitter * log;
  const lh = lSplit - (lSplit - log);
  const ll = log - lh;
  const productLow = bh * lh - product + bh * ll + bl * lh + bl * ll + b * logRest;
  const n = Math.round((product * steps) / Math.LN2);
  const x0 = product - n * tables.stepHigh;
  const x1 = productLow - n * tables.stepLow;
  const x = x0 + x1;
  const xLow = x0 - x + x1;
  const j = n & (steps - 1);
  const high = powerHigh[j] as number;
  const terms = xLow + x * x * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x / 720))));
  const hSplit = splitter * high;
  const hh = hSplit - (hSplit - high);
  const hl = high - hh;
  const xSplit = splitter * x;
  const xh = xSplit - (xSplit - x);
  const xl = x - xh;
  const linear = high * x;
  const linearLow = hh * xh - linear + hh * xl + hl * xh + hl * xl;
  const sum = high + linear;
  const sumLow = high - sum + linear;
  const result = sum + (sumLow + (linearLow + (powerLow[j] as number) + high * terms));
  view.setUint32(0, ((n - j) / steps + 1023) << 20);
  view.setUint32(4, 0);
  return result * view.getFloat64(0);
}
