// The module `statistics`. https://docs.python.org/3.13/library/statistics.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { call, callMethod } from "../objects/call.ts";
import { isLess } from "../objects/comparison.ts";
import {
  isException,
  newException,
  PyValueError,
  typeError,
  valueError,
  ZeroDivisionError,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { intBitLength, intTrueDiv, normalize } from "../objects/int_value.ts";
import { arrayOf } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import { asFloat, asInt, toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { add, mul, sub, truediv } from "../objects/operators.ts";
import { repr } from "../objects/repr.ts";
import { sortItems } from "../objects/sort.ts";
import { truth } from "../objects/truth.ts";
import { isSubtype, lookupSpecial, type PyType, typeOf, wellKnown } from "../objects/type.ts";
import { bisect } from "./bisect.ts";
import { PyCounter } from "./collections/counter.ts";
import { makeNamedTuple } from "./collections/namedtuple.ts";
import { Fraction, make, PyFraction, ratioOfDouble, reduced } from "./fractions.ts";
import { exp, log, twoProduct } from "./math/elementary.ts";
import { isqrtOf, toDouble } from "./math/index.ts";
import { fsum } from "./math/sums.ts";
import { normalDist } from "./normal_dist.ts";

class PyStatisticsError extends PyValueError {}
const StatisticsError = exceptionType(PyStatisticsError, {
  name: "StatisticsError",
  module: "statistics",
  style: "python",
});
const fail = (message: string) => newException(StatisticsError, message);

/** An exact rational, or a double that is not finite. */
type Exact = readonly [bigint, bigint] | number;

function exactRatio(v: Value): Exact {
  const n = asInt(v);
  if (n !== undefined) return [BigInt(n), 1n];
  const x = asFloat(v);
  if (x !== undefined) return Number.isFinite(x) ? ratioOfDouble(x) : x;
  if (v instanceof PyFraction) return [v.$n, v.$d];
  if (lookupSpecial(v, "as_integer_ratio") !== undefined) {
    const ratio = callMethod(v, "as_integer_ratio");
    return [BigInt(toIndex(ratio.$items[0])), BigInt(toIndex(ratio.$items[1]))];
  }
  throw typeError(`can't convert type '${typeOf(v).$name}' to numerator/denominator`);
}

/** The type of a result from the types of the data. @raises TypeError */
function coerce(a: PyType, b: PyType): PyType {
  const { int, bool, float } = wellKnown as Record<string, PyType>;
  if (a === b || b === int || b === bool) return a;
  if (a === int) return b;
  if (isSubtype(b, a)) return b;
  if (isSubtype(a, b)) return a;
  if (isSubtype(a, int)) return b;
  if (isSubtype(b, int)) return a;
  if (isSubtype(a, Fraction) && isSubtype(b, float)) return b;
  if (isSubtype(a, float) && isSubtype(b, Fraction)) return a;
  throw typeError(`don't know how to coerce ${a.$name} and ${b.$name}`);
}

interface Total {
  readonly type: PyType;
  readonly sum: PyFraction | number;
  readonly count: number;
}

function addExact(partials: Map<bigint, bigint>, n: bigint, d: bigint): void {
  partials.set(d, (partials.get(d) ?? 0n) + n);
}

function combined(partials: Map<bigint, bigint>): PyFraction {
  let [n, d] = [0n, 1n];
  for (const [pd, pn] of partials) [n, d] = [n * pd + pn * d, d * pd];
  return reduced(n, d);
}

function exactSum(data: Iterable<Value>): Total {
  const partials = new Map<bigint, bigint>();
  const types = new Set<PyType>();
  let special: number | null = null;
  let count = 0;
  for (const v of data) {
    types.add(typeOf(v));
    count++;
    const ratio = exactRatio(v);
    if (typeof ratio === "number") special = special === null ? ratio : special + ratio;
    else addExact(partials, ratio[0], ratio[1]);
  }
  let type = wellKnown.int as PyType;
  for (const t of types) type = coerce(type, t);
  return { type, sum: special ?? combined(partials), count };
}

interface Squares extends Total {
  readonly mean: PyFraction | number;
}

/** The sum of the squares of the differences from the mean. */
function squares(data: readonly Value[], center: Value): Squares {
  if (center !== null) {
    const total = exactSum(
      data.map((v) => {
        const d = sub(v, center);
        return mul(d, d);
      }),
    );
    return { ...total, mean: 0 };
  }
  const sums = new Map<bigint, bigint>();
  const squared = new Map<bigint, bigint>();
  let special: number | null = null;
  const types = new Set<PyType>();
  for (const v of data) {
    types.add(typeOf(v));
    const ratio = exactRatio(v);
    if (typeof ratio === "number") special = special === null ? ratio : special + ratio;
    else {
      addExact(sums, ratio[0], ratio[1]);
      addExact(squared, ratio[0] * ratio[0], ratio[1] * ratio[1]);
    }
  }
  let type = wellKnown.int as PyType;
  for (const t of types) type = coerce(type, t);
  const count = data.length;
  if (count === 0) return { type, sum: make(0n, 1n), mean: make(0n, 1n), count };
  if (special !== null) return { type, sum: special, mean: special, count };
  const sx = combined(sums);
  const sxx = combined(squared);
  const n = BigInt(count);
  const top = n * sxx.$n * sx.$d * sx.$d - sx.$n * sx.$n * sxx.$d;
  return {
    type,
    sum: reduced(top, sxx.$d * sx.$d * sx.$d * n),
    mean: reduced(sx.$n, sx.$d * n),
    count,
  };
}

function divided(total: PyFraction | number, n: bigint): PyFraction | number {
  return typeof total === "number" ? total / Number(n) : reduced(total.$n, total.$d * n);
}

/** An exact value in the type of the data. */
function convert(value: PyFraction | number, given: PyType): Value {
  if (typeof value === "number")
    return given === wellKnown.float ? new PyFloat(value) : call(given, new PyFloat(value));
  if (given === Fraction) return value;
  let type = given;
  if (isSubtype(type, wellKnown.int as PyType) && value.$d !== 1n) type = wellKnown.float as PyType;
  if (type === wellKnown.int) return normalize(value.$n);
  if (type === wellKnown.float) return new PyFloat(intTrueDiv(normalize(value.$n), normalize(value.$d)));
  return call(type, value);
}

/** The square root of an exact ratio, rounded once. */
function rootOfRatio(n: bigint, m: bigint): number {
  if (n === 0n) return 0;
  const bits = intBitLength(normalize(n)) - intBitLength(normalize(m)) - 109;
  const q = BigInt(Math.floor(bits / 2));
  const root = (a: bigint, b: bigint): bigint => {
    const r = isqrtOf(a / b);
    return r | (r * r * b !== a ? 1n : 0n);
  };
  return q >= 0n
    ? intTrueDiv(normalize(root(n, m << (2n * q)) << q), 1)
    : intTrueDiv(normalize(root(n << (-2n * q), m)), normalize(1n << -q));
}

function deviation(total: PyFraction | number): Value {
  if (typeof total === "number") {
    if (Number.isNaN(total) || total === Number.POSITIVE_INFINITY) return new PyFloat(Math.sqrt(total));
    throw valueError("math domain error");
  }
  return new PyFloat(rootOfRatio(total.$n, total.$d));
}

const sorted = (data: Value): Value[] => sortItems([...arrayOf(data)], null, false);
const half = (a: Value, b: Value): Value => truediv(add(a, b), 2);

function needed(data: Value): Value[] {
  const values = sorted(data);
  if (values.length === 0) throw fail("no median for empty data");
  return values;
}

/** The sum of the products of two lists of numbers, rounded once. */
function sumOfProducts(a: readonly Value[], b: readonly Value[]): number {
  if (a.length !== b.length) throw valueError("Inputs are not the same length");
  const parts: number[] = [];
  for (let i = 0; i < a.length; i++) parts.push(...twoProduct(toDouble(a[i]), toDouble(b[i])));
  return fsum(parts);
}

const doubles = (values: readonly Value[]): number[] => values.map((v) => toDouble(v));

function fmean(data: Value, weights: Value): Value {
  const values = [...arrayOf(data)];
  if (weights === null) {
    const total = fsum(doubles(values));
    if (values.length === 0) throw fail("fmean requires at least one data point");
    return new PyFloat(total / values.length);
  }
  const own = [...arrayOf(weights)];
  if (own.length !== values.length) throw fail("data and weights must be the same length");
  const top = sumOfProducts(values, own);
  const bottom = fsum(doubles(own));
  if (bottom === 0) throw fail("sum of weights must be non-zero");
  return new PyFloat(top / bottom);
}

function geometricMean(data: Value): Value {
  const logs: number[] = [];
  let n = 0;
  let foundZero = false;
  for (const v of arrayOf(data)) {
    n++;
    const x = toDouble(v);
    if (x > 0 || Number.isNaN(x)) logs.push(log(x));
    else if (x === 0) foundZero = true;
    else throw newException(StatisticsError, "No negative inputs allowed", v);
  }
  const total = fsum(logs);
  if (n === 0) throw fail("Must have a non-empty dataset");
  if (Number.isNaN(total)) return new PyFloat(Number.NaN);
  if (foundZero) return new PyFloat(total === Number.POSITIVE_INFINITY ? Number.NaN : 0);
  return new PyFloat(exp(total / n));
}

function harmonicMean(data: Value, weights: Value): Value {
  const values = [...arrayOf(data)];
  const message = "harmonic mean does not support negative values";
  const n = values.length;
  if (n < 1) throw fail("harmonic_mean requires at least one data point");
  if (n === 1 && weights === null) {
    if (
      asInt(values[0]) === undefined &&
      asFloat(values[0]) === undefined &&
      !(values[0] instanceof PyFraction)
    ) {
      throw typeError("unsupported type");
    }
    if (isLess(values[0], 0)) throw fail(message);
    return values[0];
  }
  let own: Value[] = new Array(n).fill(1);
  let sumOfWeights: PyFraction | number = make(BigInt(n), 1n);
  if (weights !== null) {
    own = [...arrayOf(weights)];
    if (own.length !== n) throw fail("Number of weights does not match data size");
    for (const w of own) if (isLess(w, 0)) throw fail(message);
    sumOfWeights = exactSum(own).sum;
  }
  let total: Total;
  try {
    total = exactSum(
      own.map((w, i) => {
        if (isLess(values[i], 0)) throw fail(message);
        return truth(w) ? truediv(w, values[i]) : 0;
      }),
    );
  } catch (e) {
    if (isException(e, ZeroDivisionError)) return 0;
    throw e;
  }
  const { sum } = total;
  if (typeof sum === "number" || typeof sumOfWeights === "number") {
    const bottom = typeof sum === "number" ? sum : intTrueDiv(normalize(sum.$n), normalize(sum.$d));
    const top =
      typeof sumOfWeights === "number"
        ? sumOfWeights
        : intTrueDiv(normalize(sumOfWeights.$n), normalize(sumOfWeights.$d));
    if (bottom <= 0) throw fail("Weighted sum must be positive");
    return convert(top / bottom, total.type);
  }
  if (sum.$n <= 0n) throw fail("Weighted sum must be positive");
  return convert(reduced(sumOfWeights.$n * sum.$d, sumOfWeights.$d * sum.$n), total.type);
}

function counts(data: Value): PyCounter {
  return call(PyCounter.prototype.$class, callMethod(data, "__iter__"));
}

function quantiles(data: Value, kw: Value): Value {
  const n = Number(toIndex(kw.n));
  if (n < 1) throw fail("n must be at least 1");
  const values = sorted(data);
  const size = values.length;
  if (size < 2) {
    if (size === 1) return list(new Array(n - 1).fill(values[0]));
    throw fail("must have at least one data point");
  }
  const between = (a: Value, b: Value, delta: number): Value =>
    truediv(add(mul(a, n - delta), mul(b, delta)), n);
  const result: Value[] = [];
  if (kw.method === "inclusive") {
    for (let i = 1; i < n; i++) {
      const j = Math.floor((i * (size - 1)) / n);
      result.push(between(values[j], values[j + 1], i * (size - 1) - j * n));
    }
    return list(result);
  }
  if (kw.method !== "exclusive") throw valueError(`Unknown method: ${repr(kw.method)}`);
  for (let i = 1; i < n; i++) {
    const j = Math.min(Math.max(Math.floor((i * (size + 1)) / n), 1), size - 1);
    result.push(between(values[j - 1], values[j], i * (size + 1) - j * n));
  }
  return list(result);
}

/** Both inputs as lists of the same length. @raises StatisticsError */
function pairs(x: Value, y: Value, what: string): [Value[], Value[]] {
  const a = [...arrayOf(x)];
  const b = [...arrayOf(y)];
  if (a.length !== b.length) throw fail(`${what} requires that both inputs have same number of data points`);
  if (a.length < 2) throw fail(`${what} requires at least two data points`);
  return [a, b];
}

function centered(values: readonly Value[]): { mean: number; values: PyFloat[] } {
  const all = doubles(values);
  const mean = fsum(all) / all.length;
  return { mean, values: all.map((x) => new PyFloat(x - mean)) };
}

/** The square root of a product, with the error of the first root taken off. */
function rootOfProduct(x: number, y: number): number {
  const h = Math.sqrt(x * y);
  if (!Number.isFinite(h)) {
    if (h === Number.POSITIVE_INFINITY && Number.isFinite(x) && Number.isFinite(y)) {
      return rootOfProduct(x * 2 ** -512, y * 2 ** -512) / 2 ** -512;
    }
    return h;
  }
  if (h === 0) return x !== 0 && y !== 0 ? rootOfProduct(x * 2 ** 537, y * 2 ** 537) / 2 ** 537 : h;
  return h + fsum([...twoProduct(x, y), ...twoProduct(h, -h)]) / (2 * h);
}

function ranks(values: readonly Value[]): PyFloat[] {
  const order = sortItems(
    values.map((_, i) => i),
    (i: number) => values[i],
    false,
  );
  const result: PyFloat[] = new Array(values.length);
  let i = (values.length - 1) / -2 - 1;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && !isLess(values[order[from]], values[order[to]])) to++;
    for (let k = from; k < to; k++) result[order[k]] = new PyFloat(i + (to - from + 1) / 2);
    i += to - from;
    from = to;
  }
  return result;
}

function correlation(x: Value, y: Value, kw: Value): Value {
  let [a, b] = pairs(x, y, "correlation");
  if (kw.method !== "linear" && kw.method !== "ranked")
    throw valueError(`Unknown method: ${repr(kw.method)}`);
  if (kw.method === "ranked") [a, b] = [ranks(a), ranks(b)];
  else [a, b] = [centered(a).values, centered(b).values];
  const root = rootOfProduct(sumOfProducts(a, a), sumOfProducts(b, b));
  if (root === 0) throw fail("at least one of the inputs is constant");
  return new PyFloat(sumOfProducts(a, b) / root);
}

const LinearRegression = makeNamedTuple("LinearRegression", ["slope", "intercept"], null, "statistics");

function linearRegression(x: Value, y: Value, kw: Value): Value {
  let [a, b] = pairs(x, y, "linear regression");
  const isProportional = truth(kw.proportional);
  let [xbar, ybar] = [0, 0];
  if (!isProportional) {
    const [ca, cb] = [centered(a), centered(b)];
    [a, b, xbar, ybar] = [ca.values, cb.values, ca.mean, cb.mean];
  }
  const sxx = sumOfProducts(a, a);
  if (sxx === 0) throw fail("x is constant");
  const slope = sumOfProducts(a, b) / sxx;
  return call(LinearRegression, new PyFloat(slope), new PyFloat(isProportional ? 0 : ybar - slope * xbar));
}

export function load(): PyModule {
  const module: Value = builtinModule("statistics", {
    doc: "Basic statistics module.",
    style: "python",
    functions: {
      "mean(data)": (data) => {
        const { type, sum, count } = exactSum(arrayOf(data));
        if (count < 1) throw fail("mean requires at least one data point");
        return convert(divided(sum, BigInt(count)), type);
      },
      "fmean(data, weights=None)": fmean,
      "geometric_mean(data)": geometricMean,
      "harmonic_mean(data, weights=None)": harmonicMean,
      "median(data)": (data) => {
        const values = needed(data);
        const i = values.length >> 1;
        return values.length % 2 === 1 ? values[i] : half(values[i - 1], values[i]);
      },
      "median_low(data)": (data) => {
        const values = needed(data);
        return values[(values.length - 1) >> 1];
      },
      "median_high(data)": (data) => {
        const values = needed(data);
        return values[values.length >> 1];
      },
      "median_grouped(data, interval=<default>)": (data, interval) => {
        const values = needed(data);
        const n = values.length;
        const x = values[n >> 1];
        const all = list(values);
        const i = bisect(all, x, 0, null, null, false);
        const j = bisect(all, x, i, null, null, true);
        const width = interval === undefined ? 1 : toDouble(interval);
        return new PyFloat(toDouble(x) - width / 2 + (width * (n / 2 - i)) / (j - i));
      },
      "mode(data)": (data) => {
        const most = counts(data).most_common(1);
        if (most.$items.length === 0) throw fail("no mode for empty data");
        return most.$items[0].$items[0];
      },
      "multimode(data)": (data) => {
        const all = counts(data);
        let most = 0;
        for (const n of all.$map.values()) if (n > most) most = n;
        return list([...all.$map.entries()].filter(([, n]) => n === most).map(([own]) => all.$original(own)));
      },
      "quantiles(data, *, n=4, method='exclusive')": quantiles,
      "variance(data, xbar=None)": (data, xbar) => {
        const { type, sum, count } = squares(arrayOf(data), xbar);
        if (count < 2) throw fail("variance requires at least two data points");
        return convert(divided(sum, BigInt(count - 1)), type);
      },
      "pvariance(data, mu=None)": (data, mu) => {
        const { type, sum, count } = squares(arrayOf(data), mu);
        if (count < 1) throw fail("pvariance requires at least one data point");
        return convert(divided(sum, BigInt(count)), type);
      },
      "stdev(data, xbar=None)": (data, xbar) => {
        const { sum, count } = squares(arrayOf(data), xbar);
        if (count < 2) throw fail("stdev requires at least two data points");
        return deviation(divided(sum, BigInt(count - 1)));
      },
      "pstdev(data, mu=None)": (data, mu) => {
        const { sum, count } = squares(arrayOf(data), mu);
        if (count < 1) throw fail("pstdev requires at least one data point");
        return deviation(divided(sum, BigInt(count)));
      },
      "covariance(x, y, /)": (x, y) => {
        const [a, b] = pairs(x, y, "covariance");
        return new PyFloat(sumOfProducts(centered(a).values, centered(b).values) / (a.length - 1));
      },
      "correlation(x, y, /, *, method='linear')": correlation,
      "linear_regression(x, y, /, *, proportional=False)": linearRegression,
    },
    attributes: {
      StatisticsError,
      LinearRegression,
      __all__: list([
        "NormalDist",
        "StatisticsError",
        "correlation",
        "covariance",
        "fmean",
        "geometric_mean",
        "harmonic_mean",
        "linear_regression",
        "mean",
        "median",
        "median_grouped",
        "median_high",
        "median_low",
        "mode",
        "multimode",
        "pstdev",
        "pvariance",
        "quantiles",
        "stdev",
        "variance",
      ]),
    },
  });
  module.NormalDist = normalDist(fail, module.fmean);
  return module;
}
