// The module `fractions`. https://docs.python.org/3.13/library/fractions.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { callMethod } from "../objects/call.ts";
import { eq, ge, gt, le, lt } from "../objects/comparison.ts";
import {
  newException,
  overflowError,
  typeError,
  valueError,
  ZeroDivisionError,
  zeroDivisionError,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { intTrueDiv, normalize } from "../objects/int_value.ts";
import { list } from "../objects/list.ts";
import { asFloat, asInt, toIndex } from "../objects/number_kinds.ts";
import { hashInt } from "../objects/numeric_hash.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { NotImplemented } from "../objects/object_type.ts";
import { add, divmod, floordiv, mod, mul, pow, sub, truediv } from "../objects/operators.ts";
import { repr } from "../objects/repr.ts";
import { asStr } from "../objects/str_kinds.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType, lookupSpecial, typeOf } from "../objects/type.ts";
import { fromJs, toJs } from "../objects/wide_str.ts";
import { Rational } from "./numbers.ts";

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function floorDiv(a: bigint, b: bigint): bigint {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
}

/** The quotient of integers, rounded half to even. */
function divideNearest(a: bigint, b: bigint): bigint {
  const q = floorDiv(a, b);
  const twice = 2n * (a - q * b);
  return twice > b || (twice === b && (q & 1n) === 1n) ? q + 1n : q;
}

/** A double as a ratio of integers. @raises ValueError, OverflowError */
export function ratioOfDouble(x: number): [bigint, bigint] {
  if (Number.isNaN(x)) throw valueError("cannot convert NaN to integer ratio");
  if (!Number.isFinite(x)) throw overflowError("cannot convert Infinity to integer ratio");
  let bottom = 1n;
  let top = x;
  while (!Number.isInteger(top)) {
    top *= 2;
    bottom *= 2n;
  }
  return [BigInt(top), bottom];
}

const TEXT =
  /^\s*([-+]?)(?=[0-9]|\.[0-9])([0-9]*|[0-9]+(?:_[0-9]+)*)(?:(?:\s*\/\s*([0-9]+(?:_[0-9]+)*))?|(?:\.([0-9]*|[0-9]+(?:_[0-9]+)*))?(?:[eE]([-+]?[0-9]+(?:_[0-9]+)*))?)\s*$/;

function parse(text: string, shown: Value): [bigint, bigint] {
  const found = TEXT.exec(text);
  if (found === null) throw valueError(`Invalid literal for Fraction: ${repr(shown)}`);
  const [, sign, num, denom, decimal, exponent] = found;
  const int = (s: string | undefined) => BigInt((s ?? "").replaceAll("_", "") || "0");
  let top = int(num);
  let bottom = 1n;
  if (denom !== undefined) bottom = int(denom);
  else {
    if (decimal !== undefined) {
      const digits = decimal.replaceAll("_", "");
      const scale = 10n ** BigInt(digits.length);
      top = top * scale + int(digits);
      bottom *= scale;
    }
    if (exponent !== undefined) {
      const e = Number(exponent.replaceAll("_", ""));
      if (e >= 0) top *= 10n ** BigInt(e);
      else bottom *= 10n ** BigInt(-e);
    }
  }
  return [sign === "-" ? -top : top, bottom];
}

/** The parts of a rational argument, undefined for anything else. */
function rational(v: Value): [bigint, bigint] | undefined {
  if (v instanceof PyFraction) return [v.$n, v.$d];
  const n = asInt(v);
  return n === undefined ? undefined : [BigInt(n), 1n];
}

export class PyFraction extends PyObject {
  $n = 0n;
  $d = 1n;

  static __new__(cls: Value, numerator: Value, denominator: Value): Value {
    let top: bigint;
    let bottom: bigint;
    if (denominator === null) {
      const own = rational(numerator);
      if (own !== undefined) return make(own[0], own[1], cls);
      const text = asStr(numerator);
      const x = asFloat(numerator);
      if (text !== undefined) [top, bottom] = parse(toJs(text), numerator);
      else if (x !== undefined) return make(...ratioOfDouble(x), cls);
      else if (lookupSpecial(numerator, "as_integer_ratio") !== undefined) {
        const ratio = callMethod(numerator, "as_integer_ratio");
        return make(BigInt(toIndex(ratio.$items[0])), BigInt(toIndex(ratio.$items[1])), cls);
      } else throw typeError("argument should be a string or a Rational instance");
    } else {
      const a = rational(numerator);
      const b = rational(denominator);
      if (a === undefined || b === undefined) throw typeError("both arguments should be Rational instances");
      top = a[0] * b[1];
      bottom = b[0] * a[1];
    }
    if (bottom === 0n) throw newException(ZeroDivisionError, `Fraction(${top}, 0)`);
    return reduced(top, bottom, cls);
  }
  static from_float(cls: Value, f: Value): Value {
    const n = asInt(f);
    if (n !== undefined) return make(BigInt(n), 1n, cls);
    const x = asFloat(f);
    if (x === undefined) {
      throw typeError(`${cls.$name}.from_float() only takes floats, not ${repr(f)} (${typeOf(f).$name})`);
    }
    return make(...ratioOfDouble(x), cls);
  }
  static from_decimal(cls: Value, dec: Value): Value {
    const n = asInt(dec);
    if (n !== undefined) return make(BigInt(n), 1n, cls);
    if (typeOf(dec).$name.split(".").pop() !== "Decimal") {
      throw typeError(
        `${cls.$name}.from_decimal() only takes Decimals, not ${repr(dec)} (${typeOf(dec).$name})`,
      );
    }
    const ratio = callMethod(dec, "as_integer_ratio");
    return make(BigInt(toIndex(ratio.$items[0])), BigInt(toIndex(ratio.$items[1])), cls);
  }
  get numerator(): Value {
    return normalize(this.$n);
  }
  get denominator(): Value {
    return normalize(this.$d);
  }
  get real(): Value {
    return this;
  }
  get imag(): Value {
    return 0;
  }
  conjugate(): Value {
    return this;
  }
  is_integer(): boolean {
    return this.$d === 1n;
  }
  as_integer_ratio(): Value {
    return tuple([normalize(this.$n), normalize(this.$d)]);
  }
  limit_denominator(max: Value): Value {
    const limit = BigInt(toIndex(max));
    if (limit < 1n) throw valueError("max_denominator should be at least 1");
    if (this.$d <= limit) return make(this.$n, this.$d);
    let [p0, q0, p1, q1] = [0n, 1n, 1n, 0n];
    let [n, d] = [this.$n, this.$d];
    for (;;) {
      const a = floorDiv(n, d);
      const q2 = q0 + a * q1;
      if (q2 > limit) break;
      [p0, q0, p1, q1] = [p1, q1, p0 + a * p1, q2];
      [n, d] = [d, n - a * d];
    }
    const k = (limit - q0) / q1;
    return 2n * d * (q0 + k * q1) <= this.$d ? make(p1, q1) : make(p0 + k * p1, q0 + k * q1);
  }
  __repr__(): string {
    return `${typeOf(this).$name}(${this.$n}, ${this.$d})`;
  }
  __str__(): string {
    return this.$d === 1n ? `${this.$n}` : `${this.$n}/${this.$d}`;
  }
  __format__(spec: Value): Value {
    return format(this, toJs(asStr(spec)!));
  }
  __hash__(): Value {
    // numerator / denominator in the field of the hash's prime.
    const P = (1n << 61n) - 1n;
    const inverse = modPow(this.$d % P, P - 2n, P);
    const size = this.$n < 0n ? -this.$n : this.$n;
    const h = this.$d % P === 0n ? 314159n : (BigInt(hashInt(normalize(size))) * inverse) % P;
    const signed = this.$n < 0n ? -h : h;
    return normalize(signed === -1n ? -2n : signed);
  }
  __bool__(): boolean {
    return this.$n !== 0n;
  }
  __int__(): Value {
    return normalize(this.$n / this.$d);
  }
  __float__(): Value {
    return toFloat(this);
  }
  __trunc__(): Value {
    return normalize(this.$n / this.$d);
  }
  __floor__(): Value {
    return normalize(floorDiv(this.$n, this.$d));
  }
  __ceil__(): Value {
    return normalize(-floorDiv(-this.$n, this.$d));
  }
  __round__(ndigits: Value): Value {
    if (ndigits === null) return normalize(divideNearest(this.$n, this.$d));
    const places = BigInt(toIndex(ndigits));
    const shift = 10n ** (places < 0n ? -places : places);
    if (places > 0n) return reduced(divideNearest(this.$n * shift, this.$d), shift);
    return make(divideNearest(this.$n, this.$d * shift) * shift, 1n);
  }
  __neg__(): Value {
    return make(-this.$n, this.$d);
  }
  __pos__(): Value {
    return make(this.$n, this.$d);
  }
  __abs__(): Value {
    return make(this.$n < 0n ? -this.$n : this.$n, this.$d);
  }
  __add__(b: Value): Value {
    return arithmetic(this, b, sum, add, false);
  }
  __radd__(b: Value): Value {
    return arithmetic(this, b, sum, add, true);
  }
  __sub__(b: Value): Value {
    return arithmetic(this, b, difference, sub, false);
  }
  __rsub__(b: Value): Value {
    return arithmetic(this, b, difference, sub, true);
  }
  __mul__(b: Value): Value {
    return arithmetic(this, b, product, mul, false);
  }
  __rmul__(b: Value): Value {
    return arithmetic(this, b, product, mul, true);
  }
  __truediv__(b: Value): Value {
    return arithmetic(this, b, quotient, truediv, false);
  }
  __rtruediv__(b: Value): Value {
    return arithmetic(this, b, quotient, truediv, true);
  }
  __floordiv__(b: Value): Value {
    return arithmetic(this, b, floorQuotient, floordiv, false);
  }
  __rfloordiv__(b: Value): Value {
    return arithmetic(this, b, floorQuotient, floordiv, true);
  }
  __mod__(b: Value): Value {
    return arithmetic(this, b, rest, mod, false);
  }
  __rmod__(b: Value): Value {
    return arithmetic(this, b, rest, mod, true);
  }
  __divmod__(b: Value): Value {
    return arithmetic(this, b, quotientAndRest, divmod, false);
  }
  __rdivmod__(b: Value): Value {
    return arithmetic(this, b, quotientAndRest, divmod, true);
  }
  __pow__(b: Value, modulo: Value): Value {
    if (modulo !== null) return NotImplemented;
    const r = rational(b);
    if (r === undefined) {
      const x = asFloat(b);
      return x === undefined && !isComplex(b) ? NotImplemented : pow(toFloat(this), b);
    }
    if (r[1] !== 1n) return pow(toFloat(this), quotientFloat(r));
    const n = r[0];
    if (n >= 0n) return make(this.$n ** n, this.$d ** n);
    if (this.$n > 0n) return make(this.$d ** -n, this.$n ** -n);
    if (this.$n === 0n) throw newException(ZeroDivisionError, `Fraction(${this.$d ** -n}, 0)`);
    return make((-this.$d) ** -n, (-this.$n) ** -n);
  }
  __rpow__(a: Value, _modulo: Value): Value {
    if (this.$d === 1n && this.$n >= 0n) return pow(a, normalize(this.$n));
    const r = rational(a);
    if (r !== undefined && this.$d === 1n) return pow(make(r[0], r[1]), normalize(this.$n));
    return pow(a, toFloat(this));
  }
  __eq__(b: Value): Value {
    const r = rational(b);
    if (r !== undefined) return this.$n === r[0] && this.$d === r[1];
    const x = asFloat(b);
    if (x !== undefined) {
      if (!Number.isFinite(x)) return false;
      const [n, d] = ratioOfDouble(x);
      return this.$n * d === n * this.$d;
    }
    return isComplex(b) && b.$imag === 0 ? eq(this, new PyFloat(b.$real)) : NotImplemented;
  }
  __lt__(b: Value): Value {
    return ordered(this, b, (a, c) => a < c, lt);
  }
  __gt__(b: Value): Value {
    return ordered(this, b, (a, c) => a > c, gt);
  }
  __le__(b: Value): Value {
    return ordered(this, b, (a, c) => a <= c, le);
  }
  __ge__(b: Value): Value {
    return ordered(this, b, (a, c) => a >= c, ge);
  }
  __copy__(): Value {
    return this;
  }
  __deepcopy__(_memo: Value): Value {
    return this;
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([normalize(this.$n), normalize(this.$d)])]);
  }
}

function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let b = base % modulus;
  for (let e = exponent; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * b) % modulus;
    b = (b * b) % modulus;
  }
  return result;
}

function isComplex(v: Value): boolean {
  return typeof v === "object" && v !== null && typeof v.$imag === "number";
}

function quotientFloat([n, d]: readonly [bigint, bigint]): PyFloat {
  return new PyFloat(intTrueDiv(normalize(n), normalize(d)));
}

function toFloat(f: PyFraction): PyFloat {
  return quotientFloat([f.$n, f.$d]);
}

/** A Fraction in lowest terms already. */
export function make(n: bigint, d: bigint, cls: Value = Fraction): PyFraction {
  const f: PyFraction = new cls.$Impl();
  f.$n = n;
  f.$d = d;
  return f;
}

/** A Fraction of any two integers, the second not 0. */
export function reduced(n: bigint, d: bigint, cls: Value = Fraction): PyFraction {
  const g = gcd(n, d);
  const sign = d < 0n ? -1n : 1n;
  return make((sign * n) / g, (sign * d) / g, cls);
}

type Pair = readonly [bigint, bigint];

const sum = (a: Pair, b: Pair): Value => reduced(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
const difference = (a: Pair, b: Pair): Value => reduced(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);
const product = (a: Pair, b: Pair): Value => reduced(a[0] * b[0], a[1] * b[1]);

function quotient(a: Pair, b: Pair): Value {
  if (b[0] === 0n) throw newException(ZeroDivisionError, `Fraction(${a[0] * b[1]}, 0)`);
  return reduced(a[0] * b[1], a[1] * b[0]);
}

function floorQuotient(a: Pair, b: Pair): Value {
  if (b[0] === 0n) throw zeroDivisionError("integer division or modulo by zero");
  return normalize(floorDiv(a[0] * b[1], a[1] * b[0]));
}

function rest(a: Pair, b: Pair): Value {
  if (b[0] === 0n) throw zeroDivisionError("integer modulo by zero");
  const [top, bottom] = [a[0] * b[1], b[0] * a[1]];
  return reduced(top - floorDiv(top, bottom) * bottom, a[1] * b[1]);
}

function quotientAndRest(a: Pair, b: Pair): Value {
  return tuple([floorQuotient(a, b), rest(a, b)]);
}

function arithmetic(
  a: PyFraction,
  b: Value,
  exact: (x: Pair, y: Pair) => Value,
  inexact: (x: Value, y: Value) => Value,
  isReflected: boolean,
): Value {
  const r = rational(b);
  if (r !== undefined) {
    const own: Pair = [a.$n, a.$d];
    return isReflected ? exact(r, own) : exact(own, r);
  }
  if (asFloat(b) === undefined && !isComplex(b)) return NotImplemented;
  return isReflected ? inexact(b, toFloat(a)) : inexact(toFloat(a), b);
}

function ordered(
  a: PyFraction,
  b: Value,
  test: (x: bigint, y: bigint) => boolean,
  inexact: (x: Value, y: Value) => Value,
): Value {
  const r = rational(b);
  if (r !== undefined) return test(a.$n * r[1], r[0] * a.$d);
  const x = asFloat(b);
  if (x === undefined) return NotImplemented;
  if (!Number.isFinite(x)) return inexact(new PyFloat(0), b);
  const [n, d] = ratioOfDouble(x);
  return test(a.$n * d, n * a.$d);
}

const SPEC =
  /^(?:([\s\S]?)([<>=^]))?([-+ ]?)(z?)(#?)(0(?=[0-9]))?([0-9]+)?([,_])?(?:\.([0-9]+))?([eEfFgG%]?)$/u;

/** `__format__`: as a ratio, or as a decimal with exactly rounded digits. @raises ValueError */
function format(f: PyFraction, spec: string): Value {
  const found = SPEC.exec(spec);
  const wrong = () =>
    valueError(`Invalid format specifier ${repr(fromJs(spec))} for object of type 'Fraction'`);
  if (found === null) throw wrong();
  const [, givenFill, givenAlign, sign, noNegativeZero, alternate, zeros, width, separator, precision, type] =
    found;
  if (zeros !== undefined && givenAlign !== undefined && type !== "") throw wrong();
  const fill = givenFill || (zeros !== undefined ? "0" : " ");
  const align = givenAlign ?? (zeros !== undefined ? "=" : ">");
  let isNegative = f.$n < 0n;
  const top = isNegative ? -f.$n : f.$n;
  let whole: string;
  let tail = "";
  if (type === "") {
    if (noNegativeZero || precision !== undefined || zeros !== undefined) throw wrong();
    whole = grouped(top, separator);
    if (f.$d !== 1n || alternate) tail = `/${grouped(f.$d, separator)}`;
  } else
    [whole, tail, isNegative] = decimal(
      top,
      f.$d,
      type,
      Number(precision ?? 6),
      alternate !== "",
      separator,
      isNegative,
      noNegativeZero !== "",
    );
  const prefix = isNegative ? "-" : sign === "-" ? "" : sign;
  let body = whole + tail;
  const size = Number(width ?? 0);
  if (zeros !== undefined) {
    const least = size - prefix.length - tail.length;
    while (whole.length < least)
      whole = separator !== undefined && isDue(whole) ? `0${separator}${whole}` : `0${whole}`;
    body = whole + tail;
  }
  const missing = size - [...prefix, ...body].length;
  if (missing <= 0) return fromJs(prefix + body);
  switch (align) {
    case "<":
      return fromJs(prefix + body + fill.repeat(missing));
    case "^":
      return fromJs(fill.repeat(missing >> 1) + prefix + body + fill.repeat(missing - (missing >> 1)));
    case "=":
      return fromJs(prefix + fill.repeat(missing) + body);
    default:
      return fromJs(fill.repeat(missing) + prefix + body);
  }
}

function isDue(digits: string): boolean {
  return /^[0-9]{3}(?:[,_]|$)/.test(digits);
}

function grouped(n: bigint | string, separator: string | undefined): string {
  const digits = String(n);
  return separator === undefined ? digits : digits.replace(/\B(?=(?:[0-9]{3})+$)/g, separator);
}

function decimal(
  n: bigint,
  d: bigint,
  type: string,
  places: number,
  alternate: boolean,
  separator: string | undefined,
  isNegative: boolean,
  noNegativeZero: boolean,
): [string, string, boolean] {
  const lower = type.toLowerCase();
  let digits: string;
  let pointAt: number;
  let exponent: number | null = null;
  if (lower === "f" || type === "%") {
    const scaled = divideNearest((type === "%" ? n * 100n : n) * 10n ** BigInt(places), d);
    digits = String(scaled).padStart(places + 1, "0");
    pointAt = digits.length - places;
    if (scaled === 0n && noNegativeZero) isNegative = false;
  } else {
    const figures = lower === "e" ? places + 1 : Math.max(places, 1);
    let e = n === 0n ? 0 : String(n).length - String(d).length;
    if (n !== 0n && (e >= 0 ? n < d * 10n ** BigInt(e) : n * 10n ** BigInt(-e) < d)) e--;
    const shift = figures - 1 - e;
    let m =
      shift >= 0 ? divideNearest(n * 10n ** BigInt(shift), d) : divideNearest(n, d * 10n ** BigInt(-shift));
    if (String(m).length > figures) {
      m /= 10n;
      e++;
    }
    digits = String(m).padStart(figures, "0");
    const isScientific = lower === "e" || e < -4 || e >= figures;
    if (isScientific) {
      exponent = e;
      pointAt = 1;
    } else if (e < 0) {
      digits = "0".repeat(-e) + digits;
      pointAt = 1;
    } else pointAt = e + 1;
  }
  let fraction = digits.slice(pointAt);
  if (lower === "g" && !alternate) fraction = fraction.replace(/0+$/, "");
  let tail = fraction !== "" || alternate ? `.${fraction}` : "";
  if (exponent !== null) {
    const mark = type === "E" || type === "G" ? "E" : "e";
    tail += `${mark}${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  if (type === "%") tail += "%";
  return [grouped(digits.slice(0, pointAt), separator), tail, isNegative];
}

const binary = "(b)";
const names =
  "add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod divmod rdivmod eq lt gt le ge".split(
    " ",
  );

export const Fraction: Value = builtinType(PyFraction, {
  name: "Fraction",
  module: "fractions",
  style: "python",
  dict: false,
  doc: "This class implements rational numbers.",
  signatures: {
    __new__: "(numerator=0, denominator=None)",
    conjugate: "()",
    is_integer: "()",
    as_integer_ratio: "()",
    limit_denominator: "(max_denominator=1000000)",
    __repr__: "()",
    __str__: "()",
    __format__: "(format_spec, /)",
    __hash__: "()",
    __bool__: "()",
    __int__: "()",
    __float__: "()",
    __trunc__: "()",
    __floor__: "()",
    __ceil__: "()",
    __round__: "(ndigits=None)",
    __neg__: "()",
    __pos__: "()",
    __abs__: "()",
    __pow__: "(b, modulo=None)",
    __rpow__: "(a, modulo=None)",
    __copy__: "()",
    __deepcopy__: "(memo)",
    __reduce__: "()",
    ...Object.fromEntries(names.map((name) => [`__${name}__`, binary])),
  },
  classmethods: { from_float: "(f)", from_decimal: "(dec)" },
});

export function load(): PyModule {
  callMethod(Rational, "register", Fraction);
  return builtinModule("fractions", {
    doc: "Fraction, infinite-precision, rational numbers.",
    style: "python",
    attributes: { Fraction, __all__: list(["Fraction"]) },
  });
}
