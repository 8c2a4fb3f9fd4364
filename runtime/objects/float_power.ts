/**
 * `a ** b` of doubles, rounded as correctly as the C library does it: JavaScript's own `**` is off by one in the last
 * place too often. Logarithm and exponential are computed in pairs of doubles.
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

/** The power of two finite doubles, a > 0; infinity where it is too large. */
export function power(a: number, b: number): number {
  if (b === 1) return a;
  if (b === -1) return 1 / a;
  if (b === 2) return a * a;
  if (b === 0.5) return Math.sqrt(a);
  const estimate = Math.log(a) * b;
  if (estimate > 710) return Number.POSITIVE_INFINITY;
  if (estimate < -750) return 0;
  const p = multiply(logarithm(a), [b, 0]);
  if (p[0] > 709.8) return Number.POSITIVE_INFINITY;
  if (p[0] < -746) return 0;
  const n = Math.round(p[0] / ln2[0]);
  const r = add(p, multiply(ln2, [-n, 0]));
  const s: Pair = [r[0] / 8, r[1] / 8];
  let sum: Pair = inverseFactorials[15] as Pair;
  for (let i = 14; i >= 0; i--) sum = add(multiply(sum, s), inverseFactorials[i] as Pair);
  for (let i = 0; i < 3; i++) sum = multiply(sum, sum);
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
