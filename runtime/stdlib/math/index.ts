// The module `math`. https://docs.python.org/3.13/library/math.html

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { overflowError, typeError, valueError, zeroDivisionError } from "../../objects/exception.ts";
import { doubleToInt, PyFloat } from "../../objects/float.ts";
import {
  type Int,
  intAbs,
  intBitLength,
  intFloorDiv,
  intMul,
  intSub,
  intToDouble,
  normalize,
} from "../../objects/int_value.ts";
import { arrayOf, each, iter, next_ } from "../../objects/iteration.ts";
import { asFloat, asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { add, mul } from "../../objects/operators.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { lookupSpecial, typeOf } from "../../objects/type.ts";
import * as E from "./elementary.ts";
import * as G from "./gamma.ts";
import { fma, fsum } from "./sums.ts";

/** A real number as a double. @raises TypeError, OverflowError */
export function toDouble(v: Value): number {
  if (typeof v === "number") return v;
  const x = asFloat(v);
  if (x !== undefined) return x;
  const n = asInt(v);
  if (n !== undefined) return intToDouble(n);
  const method = lookupSpecial(v, "__float__");
  if (method !== undefined) {
    const result = method.call(v);
    const own = asFloat(result);
    if (own === undefined) {
      throw typeError(`${typeOf(v).$name}.__float__ returned non-float (type ${typeOf(result).$name})`);
    }
    return own;
  }
  if (lookupSpecial(v, "__index__") !== undefined) return intToDouble(toIndex(v));
  throw typeError(`must be real number, not ${v === null ? "NoneType" : typeOf(v).$name}`);
}

const domain = () => valueError("math domain error");
const range = () => overflowError("math range error");

/** A function of one variable: nan from a number is an error of domain, infinity from a finite number one of range. */
function unary(f: (x: number) => number, canOverflow = false): (v: Value) => Value {
  return (v) => {
    const x = toDouble(v);
    const r = f(x);
    if (Number.isNaN(r) && !Number.isNaN(x)) throw domain();
    if (!Number.isFinite(r) && Number.isFinite(x)) throw canOverflow ? range() : domain();
    return new PyFloat(r);
  };
}

function binary(f: (x: number, y: number) => number): (a: Value, b: Value) => Value {
  return (a, b) => {
    const x = toDouble(a);
    const y = toDouble(b);
    const r = f(x, y);
    if (Number.isNaN(r) && !Number.isNaN(x) && !Number.isNaN(y)) throw domain();
    if (!Number.isFinite(r) && Number.isFinite(x) && Number.isFinite(y)) throw range();
    return new PyFloat(r);
  };
}

/** The logarithm of any positive int or float. */
function logOf(v: Value, f: (x: number) => number): number {
  const n = asInt(v);
  if (n !== undefined) {
    if (n <= 0) throw domain();
    if (typeof n === "number") return f(n);
    const bits = intBitLength(n);
    if (bits <= 1023) return f(Number(n));
    const shift = bits - 64;
    return f(Number(n >> BigInt(shift)) * 2 ** -64) + f(2) * bits;
  }
  const x = toDouble(v);
  if (x <= 0) throw domain();
  return f(x);
}

function log(v: Value, base: Value): Value {
  const top = logOf(v, E.log);
  if (base === undefined) return new PyFloat(top);
  const bottom = logOf(base, E.log);
  if (bottom === 0) throw zeroDivisionError("float division by zero");
  return new PyFloat(top / bottom);
}

function pow(a: Value, b: Value): Value {
  const x = toDouble(a);
  const y = toDouble(b);
  if (y === 0 || x === 1) return new PyFloat(1);
  if (Number.isNaN(x) || Number.isNaN(y)) return new PyFloat(Number.NaN);
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    return new PyFloat(x === -1 ? 1 : x ** y);
  }
  if (x === 0) {
    if (y < 0) throw domain();
    return new PyFloat(x ** y);
  }
  if (x < 0) {
    if (!Number.isInteger(y)) throw domain();
    const r = E.pow(-x, y);
    if (!Number.isFinite(r)) throw range();
    return new PyFloat(y % 2 !== 0 ? -r : r);
  }
  const r = E.pow(x, y);
  if (!Number.isFinite(r)) throw range();
  return new PyFloat(r);
}

// ---- integers

/** The product of lo … hi - 1, by halves, so that the factors stay of one size. */
function product(lo: number, hi: number): bigint {
  if (hi - lo <= 8) {
    let r = 1n;
    for (let i = lo; i < hi; i++) r *= BigInt(i);
    return r;
  }
  const middle = (lo + hi) >> 1;
  return product(lo, middle) * product(middle, hi);
}

export function factorial(v: Value): Value {
  const n = toIndex(v);
  if (n < 0) throw valueError("factorial() not defined for negative values");
  if (typeof n === "bigint") {
    throw overflowError("factorial() argument should not exceed 9223372036854775807");
  }
  return normalize(product(1, n + 1));
}

function gcdOf(a: Int, b: Int): Int {
  let x = intAbs(a);
  let y = intAbs(b);
  while (typeof x === "bigint" || typeof y === "bigint") {
    if (BigInt(y) === 0n) return x;
    [x, y] = [y, normalize(BigInt(x) % BigInt(y))];
  }
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

export function gcd(...values: Value[]): Value {
  let result: Int = 0;
  for (const v of values) result = gcdOf(result, toIndex(v));
  return result;
}

function lcm(...values: Value[]): Value {
  let result: Int = 1;
  for (const v of values) {
    const n = intAbs(toIndex(v));
    if (n === 0 || result === 0) result = 0;
    else result = intMul(intFloorDiv(result, gcdOf(result, n)), n);
  }
  return result;
}

/** The greatest integer whose square is not above n. */
export function isqrtOf(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

export function isqrt(v: Value): Value {
  const n = toIndex(v);
  if (n < 0) throw valueError("isqrt() argument must be nonnegative");
  if (typeof n === "number") {
    let r = Math.floor(Math.sqrt(n));
    while (r * r > n) r--;
    while ((r + 1) * (r + 1) <= n) r++;
    return r;
  }
  return normalize(isqrtOf(n));
}

export function comb(a: Value, b: Value): Value {
  const n = toIndex(a);
  let k = toIndex(b);
  if (n < 0) throw valueError("n must be a non-negative integer");
  if (k < 0) throw valueError("k must be a non-negative integer");
  if (k > n) return 0;
  const other = intSub(n, k);
  if (other < k) k = other;
  if (typeof k === "bigint") throw overflowError("min(n - k, k) must not exceed 9223372036854775807");
  let result = 1n;
  const top = BigInt(n);
  for (let i = 0n; i < BigInt(k); i++) result = (result * (top - i)) / (i + 1n);
  return normalize(result);
}

function perm(a: Value, b: Value): Value {
  if (b === null) return factorial(a);
  const n = toIndex(a);
  const k = toIndex(b);
  if (n < 0) throw valueError("n must be a non-negative integer");
  if (k < 0) throw valueError("k must be a non-negative integer");
  if (k > n) return 0;
  if (typeof k === "bigint") throw overflowError("k must not exceed 9223372036854775807");
  let result = 1n;
  for (let i = 0n; i < BigInt(k); i++) result *= BigInt(n) - i;
  return normalize(result);
}

// ---- rounding

function rounded(v: Value, special: string, round: (x: number) => number): Value {
  if (asFloat(v) === undefined) {
    const n = asInt(v);
    if (n !== undefined && (typeof v !== "object" || typeOf(v).$builtin)) return n;
    const method = lookupSpecial(v, special);
    if (method !== undefined) return method.call(v);
  } else if (!typeOf(v).$builtin) {
    const method = lookupSpecial(v, special);
    if (method !== undefined) return method.call(v);
  }
  return doubleToInt(round(toDouble(v)));
}

function trunc(v: Value): Value {
  const method = lookupSpecial(v, "__trunc__");
  if (method === undefined) throw typeError(`type ${typeOf(v).$name} doesn't define __trunc__ method`);
  return method.call(v);
}

// ---- parts of floats

/** Mantissa in [0.5, 1) and exponent. */
export function frexpOf(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let m = Math.abs(x);
  let e = 0;
  if (m < 2 ** -1022) {
    m *= 2 ** 54;
    e = -54;
  }
  let k = Math.floor(Math.log2(m)) + 1;
  if (m >= 2 ** k) k++;
  else if (m < 2 ** (k - 1)) k--;
  m = k > 1000 ? m / 2 ** 1000 / 2 ** (k - 1000) : k < -1000 ? m * 2 ** 1000 * 2 ** (-k - 1000) : m / 2 ** k;
  return [x < 0 ? -m : m, e + k];
}

function ldexpOf(x: number, n: number): number {
  let r = x;
  let k = n;
  while (k > 1000) {
    r *= 2 ** 1000;
    k -= 1000;
  }
  if (k < -1022) {
    // One rounding only: scale so that the last product alone is inexact.
    const [m, e] = frexpOf(r);
    const total = e + k;
    if (total >= -1021) return m * 2 * 2 ** (total - 1);
    if (total < -1080) return m * 0;
    return m * 2 ** 53 * 2 ** (total - 53 + 500) * 2 ** -500;
  }
  return r * 2 ** k;
}

function ldexp(a: Value, b: Value): Value {
  const x = toDouble(a);
  const n = asInt(b);
  if (n === undefined) throw typeError("Expected an int as second argument to ldexp.");
  if (x === 0 || !Number.isFinite(x)) return new PyFloat(x);
  const limited = n > 5000 ? 5000 : n < -5000 ? -5000 : Number(n);
  const r = ldexpOf(x, limited);
  if (!Number.isFinite(r)) throw range();
  return new PyFloat(r);
}

const view = new DataView(new ArrayBuffer(8));

function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  view.setBigInt64(0, x < y === x > 0 ? bits + 1n : bits - 1n);
  return view.getFloat64(0);
}

/** A double's place among all doubles, as an integer. */
function ordinal(x: number): bigint {
  view.setFloat64(0, Math.abs(x));
  const bits = view.getBigInt64(0);
  return x < 0 || Object.is(x, -0) ? -bits : bits;
}

function nextafter(a: Value, b: Value, kw: Value): Value {
  let x = toDouble(a);
  const y = toDouble(b);
  if (kw.steps === null) return new PyFloat(nextAfter(x, y));
  const steps = BigInt(toIndex(kw.steps));
  if (steps < 0n) throw valueError("steps must be a non-negative integer");
  if (Number.isNaN(x) || Number.isNaN(y)) return new PyFloat(Number.NaN);
  if (steps === 0n) return new PyFloat(x);
  if (steps === 1n) return new PyFloat(nextAfter(x, y));
  const from = ordinal(x);
  const to = ordinal(y);
  const distance = to > from ? to - from : from - to;
  if (steps >= distance) return new PyFloat(y);
  const target = to > from ? from + steps : from - steps;
  view.setBigInt64(0, target < 0n ? -target : target);
  x = view.getFloat64(0);
  return new PyFloat(target < 0n || (target === 0n && from < 0n) ? -x : x);
}

function ulp(v: Value): Value {
  const x = Math.abs(toDouble(v));
  if (!Number.isFinite(x)) return new PyFloat(x);
  const up = nextAfter(x, Number.POSITIVE_INFINITY);
  return new PyFloat(up === Number.POSITIVE_INFINITY ? x - nextAfter(x, 0) : up - x);
}

function remainder(a: Value, b: Value): Value {
  const x = toDouble(a);
  const y = toDouble(b);
  if (Number.isNaN(x) || Number.isNaN(y)) return new PyFloat(Number.NaN);
  if (!Number.isFinite(x) || y === 0) throw domain();
  if (!Number.isFinite(y)) return new PyFloat(x);
  const absY = Math.abs(y);
  const m = Math.abs(x) % absY;
  const c = absY - m;
  let r: number;
  if (m < c) r = m;
  else if (m > c) r = -c;
  else r = m - 2 * ((0.5 * (Math.abs(x) - m)) % absY);
  return new PyFloat(Math.sign(x) === -1 || Object.is(x, -0) ? -r : r);
}

// ---- several numbers

function points(v: Value): Value[] {
  return v instanceof PyTuple ? (v.$items as Value[]) : arrayOf(v);
}

function dist(p: Value, q: Value): Value {
  const a = points(p);
  const b = points(q);
  if (a.length !== b.length) throw valueError("both points must have the same number of dimensions");
  return new PyFloat(E.hypot(a.map((x, i) => Math.abs(toDouble(x) - toDouble(b[i])))));
}

function prod(iterable: Value, kw: Value): Value {
  let result = kw.start;
  for (const v of each(iterable)) result = mul(result, v);
  return result;
}

function sumprod(p: Value, q: Value): Value {
  const a = iter(p);
  const b = iter(q);
  let total: Value = 0;
  let doubles: number[] | null = null;
  for (;;) {
    const x = next_(a);
    const y = next_(b);
    if (x === undefined && y === undefined) break;
    if (x === undefined || y === undefined) throw valueError("Inputs are not the same length");
    const isExact = (v: Value) => asInt(v) !== undefined && typeof v !== "boolean";
    const [fx, fy] = [asFloat(x), asFloat(y)];
    if ((fx !== undefined && (fy !== undefined || isExact(y))) || (fy !== undefined && isExact(x))) {
      const product = E.twoProduct(toDouble(x), toDouble(y));
      if (Number.isFinite(product[0]) && Number.isFinite(product[1])) {
        doubles ??= [];
        doubles.push(product[0], product[1]);
        continue;
      }
    }
    total = add(total, mul(x, y));
  }
  if (doubles === null) return total;
  return add(total, new PyFloat(fsum(doubles)));
}

function isclose(a: Value, b: Value, kw: Value): boolean {
  const x = toDouble(a);
  const y = toDouble(b);
  const relative = kw.rel_tol === undefined ? 1e-9 : toDouble(kw.rel_tol);
  const absolute = kw.abs_tol === undefined ? 0 : toDouble(kw.abs_tol);
  if (relative < 0 || absolute < 0) throw valueError("tolerances must be non-negative");
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const difference = Math.abs(y - x);
  return (
    difference <= Math.abs(relative * y) || difference <= Math.abs(relative * x) || difference <= absolute
  );
}

function fmod(a: Value, b: Value): Value {
  const x = toDouble(a);
  const y = toDouble(b);
  if (!Number.isFinite(y) && !Number.isNaN(y) && Number.isFinite(x)) return new PyFloat(x);
  const r = x % y;
  if (Number.isNaN(r) && !Number.isNaN(x) && !Number.isNaN(y)) throw domain();
  return new PyFloat(r);
}

function modf(v: Value): Value {
  const x = toDouble(v);
  if (!Number.isFinite(x)) {
    const part = Number.isNaN(x) ? x : x < 0 ? -0 : 0;
    return tuple([new PyFloat(part), new PyFloat(x)]);
  }
  const whole = Math.trunc(x);
  const fraction = x - whole;
  return tuple([
    new PyFloat(fraction === 0 && (x < 0 || Object.is(x, -0)) ? -0 : fraction),
    new PyFloat(whole),
  ]);
}

function gamma(v: Value): Value {
  const x = toDouble(v);
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return new PyFloat(x);
  if (x === Number.NEGATIVE_INFINITY || (Number.isInteger(x) && x <= 0)) throw domain();
  const r = G.gamma(x);
  if (!Number.isFinite(r)) throw range();
  return new PyFloat(r);
}

function lgamma(v: Value): Value {
  const x = toDouble(v);
  if (Number.isInteger(x) && x <= 0) throw domain();
  const r = G.lgamma(x);
  if (!Number.isFinite(r) && Number.isFinite(x)) throw range();
  return new PyFloat(r);
}

const one = "(x, /)";
const simple: readonly (readonly [string, (v: Value) => Value])[] = [
  ["acos", unary(E.acos)],
  ["acosh", unary(E.acosh)],
  ["asin", unary(E.asin)],
  ["asinh", unary(E.asinh)],
  ["atan", unary(E.atan)],
  ["atanh", unary(Math.atanh)],
  ["cbrt", unary(E.cbrt)],
  ["cos", unary(E.cos)],
  ["cosh", unary(E.cosh, true)],
  ["erf", unary(G.erf)],
  ["erfc", unary(G.erfc)],
  ["exp", unary(E.exp, true)],
  ["exp2", unary(E.exp2, true)],
  ["expm1", unary(Math.expm1, true)],
  ["fabs", unary(Math.abs)],
  ["log1p", unary(Math.log1p)],
  ["sin", unary(E.sin)],
  ["sinh", unary(E.sinh, true)],
  ["sqrt", unary(Math.sqrt)],
  ["tan", unary(E.tan)],
  ["tanh", unary(Math.tanh)],
  ["degrees", (v) => new PyFloat(toDouble(v) * (180 / Math.PI))],
  ["radians", (v) => new PyFloat(toDouble(v) * (Math.PI / 180))],
  ["gamma", gamma],
  ["lgamma", lgamma],
  ["ulp", ulp],
  ["modf", modf],
  [
    "frexp",
    (v) => {
      const [m, e] = frexpOf(toDouble(v));
      return tuple([new PyFloat(m), e]);
    },
  ],
  ["floor", (v) => rounded(v, "__floor__", Math.floor)],
  ["ceil", (v) => rounded(v, "__ceil__", Math.ceil)],
  ["trunc", trunc],
  ["log2", (v) => new PyFloat(logOf(v, E.log2))],
  ["log10", (v) => new PyFloat(logOf(v, E.log10))],
  ["isfinite", (v) => Number.isFinite(toDouble(v))],
  [
    "isinf",
    (v) => {
      const x = toDouble(v);
      return !Number.isFinite(x) && !Number.isNaN(x);
    },
  ],
  ["isnan", (v) => Number.isNaN(toDouble(v))],
];

export function load(): PyModule {
  const functions: Record<string, (...args: Value[]) => Value> = {
    "atan2(y, x, /)": binary(E.atan2),
    "comb(n, k, /)": comb,
    "copysign(x, y, /)": binary((x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
    "dist(p, q, /)": dist,
    "factorial(n, /)": factorial,
    "fma(x, y, z, /)": (x, y, z) => {
      const [a, b, c] = [toDouble(x), toDouble(y), toDouble(z)];
      const r = fma(a, b, c);
      if (Number.isFinite(r)) return new PyFloat(r);
      if (Number.isNaN(r)) {
        if (![a, b, c].some(Number.isNaN)) throw valueError("invalid operation in fma");
      } else if ([a, b, c].every(Number.isFinite)) throw overflowError("overflow in fma");
      return new PyFloat(r);
    },
    "fmod(x, y, /)": fmod,
    "fsum(seq, /)": (seq) => {
      const values: number[] = [];
      for (const v of each(seq)) values.push(toDouble(v));
      return new PyFloat(fsum(values));
    },
    "gcd(*integers)": gcd,
    "hypot(*coordinates)": (...values) => new PyFloat(E.hypot(values.map(toDouble))),
    "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)": isclose,
    "isqrt(n, /)": isqrt,
    "lcm(*integers)": lcm,
    "ldexp(x, i, /)": ldexp,
    "log(x, base=<unset>, /)": log,
    "nextafter(x, y, /, *, steps=None)": nextafter,
    "perm(n, k=None, /)": perm,
    "pow(x, y, /)": pow,
    "prod(iterable, /, *, start=1)": prod,
    "remainder(x, y, /)": remainder,
    "sumprod(p, q, /)": sumprod,
  };
  for (const [name, f] of simple) functions[`${name}${one}`] = f;
  return builtinModule("math", {
    doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
    functions,
    attributes: {
      e: new PyFloat(Math.E),
      inf: new PyFloat(Number.POSITIVE_INFINITY),
      nan: new PyFloat(Number.NaN),
      pi: new PyFloat(Math.PI),
      tau: new PyFloat(2 * Math.PI),
    },
  });
}
