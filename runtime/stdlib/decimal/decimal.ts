/** `decimal.Decimal`. Documentation: "Decimal objects"; CPython: Modules/_decimal/_decimal.c. */
import { PyComplex } from "../../objects/complex.ts";
import { overflowError, typeError, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { type Int, normalize as normalizeInt } from "../../objects/int_value.ts";
import { links } from "../../objects/links.ts";
import { asFloat, asInt } from "../../objects/number_kinds.ts";
import { decompose, hashDouble, hashInt } from "../../objects/numeric_hash.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";
import * as arithmetic from "./arithmetic.ts";
import { type Context, finalize, invalid, nanOf, type Rounding } from "./context.ts";
import { contextOf, getcontext, operations, PyContext } from "./context_type.ts";
import { padNumber } from "./format.ts";
import {
  absolute,
  adjusted,
  compare,
  type Dec,
  finite,
  format,
  infinity,
  isZero,
  nan,
  negate,
  parse,
  pow10,
  truncated,
} from "./number.ts";
import * as transcendental from "./transcendental.ts";

function contextFor(c: Value): Context {
  if (c === null || c === undefined) return contextOf(getcontext());
  if (!(c instanceof PyContext)) throw typeError("optional argument must be a context");
  return contextOf(c);
}

/** An int or Decimal operand; `undefined` for others. */
function operand(v: Value): Dec | undefined {
  if (v instanceof PyDecimal) return v.$d;
  const n = asInt(v);
  return n === undefined ? undefined : ofInt(n);
}

function ofInt(n: Int): Dec {
  const big = BigInt(n);
  return finite(big < 0n ? 1 : 0, big < 0n ? -big : big, 0);
}

function ofDouble(x: number): Dec {
  if (Number.isNaN(x)) return nan;
  if (!Number.isFinite(x)) return infinity(x < 0 ? 1 : 0);
  const sign = x < 0 || Object.is(x, -0) ? 1 : 0;
  if (x === 0) return finite(sign, 0n, 0);
  let [top, exponent] = decompose(Math.abs(x));
  while (exponent < 0 && top % 2n === 0n) {
    top /= 2n;
    exponent++;
  }
  return exponent >= 0
    ? finite(sign, top << BigInt(exponent), 0)
    : finite(sign, top * 5n ** BigInt(-exponent), exponent);
}

/** Comparison operand: floats too. */
function comparable(v: Value): Dec | undefined {
  const d = operand(v);
  if (d !== undefined) return d;
  const x = asFloat(v);
  return x === undefined ? undefined : ofDouble(x);
}

function wrap(d: Dec): Value {
  const made = new PyDecimal();
  made.$d = d;
  return made;
}

type Binary = (a: Dec, b: Dec, c: Context) => Dec;

function binary(self: PyDecimal, other: Value, run: Binary, reflected = false): Value {
  const b = operand(other);
  if (b === undefined) return NotImplemented;
  const c = contextOf(getcontext());
  return wrap(reflected ? run(b, self.$d, c) : run(self.$d, b, c));
}

function required(v: Value): Dec {
  const d = operand(v);
  if (d === undefined) throw typeError(`conversion from ${typeOf(v).$name} to Decimal is not supported`);
  return d;
}

function create(v: Value, c: Context): Dec {
  if (v instanceof PyDecimal) return v.$d;
  const n = asInt(v);
  if (n !== undefined) return ofInt(n);
  const text = asStr(v);
  if (text !== undefined) return parse(toJs(text)) ?? invalid(c, "ConversionSyntax");
  const x = asFloat(v);
  if (x !== undefined) {
    c.signal(["FloatOperation"]);
    return ofDouble(x);
  }
  if (Array.isArray(v?.$items)) {
    const [sign, digits, exp] = v.$items;
    if (v.$items.length !== 3) throw valueError("argument must be a sequence of length 3");
    if (sign !== 0 && sign !== 1) throw valueError("sign must be an integer with the value 0 or 1");
    const coef = BigInt(links.arrayOf(digits).join("") || "0");
    if (exp === "F") return infinity(sign);
    if (exp === "n" || exp === "N") return { kind: exp === "n" ? "nan" : "snan", sign, coef, exp: 0 };
    if (typeof exp !== "number")
      throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
    return finite(sign, coef, exp);
  }
  throw typeError(`conversion from ${typeOf(v).$name} to Decimal is not supported`);
}

function ordered(self: PyDecimal, other: Value, test: (order: number) => boolean): Value {
  const b = comparable(other);
  if (b === undefined) return NotImplemented;
  const special = nanKind(self.$d, b);
  if (special) {
    invalid(contextOf(getcontext()));
    return false;
  }
  return test(compare(self.$d, b));
}

function nanKind(a: Dec, b: Dec): boolean {
  return a.kind === "nan" || a.kind === "snan" || b.kind === "nan" || b.kind === "snan";
}

function withRounding(c: Context, rounding: Value): Context {
  if (rounding === null || rounding === undefined) return c;
  const probe = new PyContext();
  probe.rounding = rounding;
  return { ...c, rounding: rounding as Rounding, signal: c.signal };
}

export class PyDecimal extends PyObject {
  $d: Dec = finite(0, 0n, 0);
  static __new__(cls: PyType, value: Value, context: Value): Value {
    const made: PyDecimal = new cls.$Impl();
    made.$d = create(value, contextFor(context));
    return made;
  }
  static from_float(cls: PyType, v: Value): Value {
    const made: PyDecimal = new cls.$Impl();
    const x = asFloat(v);
    const n = asInt(v);
    if (x === undefined && n === undefined) throw typeError("argument must be int or float");
    made.$d = x === undefined ? ofInt(n as Int) : ofDouble(x);
    return made;
  }
  __add__(o: Value): Value {
    return binary(this, o, arithmetic.add);
  }
  __radd__(o: Value): Value {
    return binary(this, o, arithmetic.add, true);
  }
  __sub__(o: Value): Value {
    return binary(this, o, arithmetic.subtract);
  }
  __rsub__(o: Value): Value {
    return binary(this, o, arithmetic.subtract, true);
  }
  __mul__(o: Value): Value {
    return binary(this, o, arithmetic.multiply);
  }
  __rmul__(o: Value): Value {
    return binary(this, o, arithmetic.multiply, true);
  }
  __truediv__(o: Value): Value {
    return binary(this, o, arithmetic.divide);
  }
  __rtruediv__(o: Value): Value {
    return binary(this, o, arithmetic.divide, true);
  }
  __floordiv__(o: Value): Value {
    return binary(this, o, arithmetic.divideInteger);
  }
  __rfloordiv__(o: Value): Value {
    return binary(this, o, arithmetic.divideInteger, true);
  }
  __mod__(o: Value): Value {
    return binary(this, o, arithmetic.remainder);
  }
  __rmod__(o: Value): Value {
    return binary(this, o, arithmetic.remainder, true);
  }
  __pow__(o: Value, modulus: Value): Value {
    if (modulus !== null && modulus !== undefined) {
      const m = truncated(required(modulus));
      let result = 1n;
      let base = truncated(this.$d) % m;
      for (let e = truncated(required(o)); e > 0n; e >>= 1n) {
        if (e & 1n) result = (result * base) % m;
        base = (base * base) % m;
      }
      return wrap(ofInt(normalizeInt(result)));
    }
    return binary(this, o, transcendental.power);
  }
  __rpow__(o: Value): Value {
    return binary(this, o, transcendental.power, true);
  }
  __divmod__(o: Value): Value {
    const b = operand(o);
    if (b === undefined) return NotImplemented;
    return links.tuple(arithmetic.divmod(this.$d, b, contextOf(getcontext())).map(wrap));
  }
  __rdivmod__(o: Value): Value {
    const a = operand(o);
    if (a === undefined) return NotImplemented;
    return links.tuple(arithmetic.divmod(a, this.$d, contextOf(getcontext())).map(wrap));
  }
  __neg__(): Value {
    const c = contextOf(getcontext());
    const special = nanOf(c, this.$d);
    if (special !== null) return wrap(special);
    return wrap(
      finalize(isZero(this.$d) && c.rounding !== "ROUND_FLOOR" ? absolute(this.$d) : negate(this.$d), c),
    );
  }
  __pos__(): Value {
    const c = contextOf(getcontext());
    const special = nanOf(c, this.$d);
    if (special !== null) return wrap(special);
    return wrap(finalize(isZero(this.$d) && c.rounding !== "ROUND_FLOOR" ? absolute(this.$d) : this.$d, c));
  }
  __abs__(): Value {
    const c = contextOf(getcontext());
    return wrap(nanOf(c, this.$d) ?? finalize(absolute(this.$d), c));
  }
  __bool__(): boolean {
    return !isZero(this.$d);
  }
  __eq__(o: Value): Value {
    const b = comparable(o);
    if (b === undefined)
      return o !== null && typeOf(o).$name === "Fraction" ? eqRatio(this.$d, o) : NotImplemented;
    if (this.$d.kind === "snan" || b.kind === "snan") invalid(contextOf(getcontext()));
    return !nanKind(this.$d, b) && compare(this.$d, b) === 0;
  }
  __lt__(o: Value): Value {
    return ordered(this, o, (order) => order < 0);
  }
  __le__(o: Value): Value {
    return ordered(this, o, (order) => order <= 0);
  }
  __gt__(o: Value): Value {
    return ordered(this, o, (order) => order > 0);
  }
  __ge__(o: Value): Value {
    return ordered(this, o, (order) => order >= 0);
  }
  __hash__(): Value {
    const d = this.$d;
    if (d.kind === "snan") throw typeError("Cannot hash a signaling NaN value");
    if (d.kind === "nan") return hashDouble(Number.NaN);
    if (d.kind === "inf") return d.sign === 1 ? -314159 : 314159;
    const p = (1n << 61n) - 1n;
    const inverse = 2075258708292324556n;
    let h = d.coef % p;
    let e = BigInt(Math.abs(d.exp));
    let base = d.exp >= 0 ? 10n : inverse;
    for (; e > 0n; e >>= 1n) {
      if (e & 1n) h = (h * base) % p;
      base = (base * base) % p;
    }
    const signed = d.sign === 1 ? -h : h;
    return hashInt(normalizeInt(signed === -1n ? -2n : signed));
  }
  __int__(): Value {
    return normalizeInt(truncated(this.$whole("integer")));
  }
  __trunc__(): Value {
    return this.__int__();
  }
  __float__(): Value {
    const d = this.$d;
    if (d.kind === "snan") throw valueError("cannot convert signaling NaN to float");
    if (d.kind === "inf")
      return new PyFloat(d.sign === 1 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
    if (d.kind === "nan") return new PyFloat(Number.NaN);
    return new PyFloat(Number(format(d)));
  }
  __complex__(): Value {
    return new PyComplex((this.__float__() as PyFloat).$value, 0);
  }
  __floor__(): Value {
    return this.$round("ROUND_FLOOR");
  }
  __ceil__(): Value {
    return this.$round("ROUND_CEILING");
  }
  $round(rounding: Rounding): Value {
    const d = this.$whole("integer");
    const c: Context = { ...contextOf(getcontext()), rounding, signal: () => {} };
    return normalizeInt(truncated(arithmetic.toIntegral(d, c, false)));
  }
  __round__(ndigits: Value): Value {
    if (ndigits === null || ndigits === undefined) return this.$round("ROUND_HALF_EVEN");
    const c: Context = { ...contextOf(getcontext()) };
    return wrap(arithmetic.quantize(this.$d, finite(0, 1n, -ndigits), { ...c, rounding: "ROUND_HALF_EVEN" }));
  }
  $whole(what: string): Dec {
    const d = this.$d;
    if (d.kind === "inf") throw overflowError(`cannot convert Infinity to ${what}`);
    if (d.kind !== "finite") throw valueError(`cannot convert NaN to ${what}`);
    return d;
  }
  __str__(): Value {
    return format(this.$d, false, getcontext().$c.capitals === 1);
  }
  __repr__(): Value {
    return `Decimal('${format(this.$d)}')`;
  }
  __format__(spec: Value): Value {
    return padNumber(this.$d, spec, contextOf(getcontext()));
  }
  __reduce__(): Value {
    return links.tuple([typeOf(this), links.tuple([format(this.$d)])]);
  }
  __copy__(): Value {
    return this;
  }
  __deepcopy__(_memo: Value): Value {
    return this;
  }
  get real(): Value {
    return this;
  }
  get imag(): Value {
    return wrap(finite(0, 0n, 0));
  }
  conjugate(): Value {
    return this;
  }
  as_tuple(): Value {
    const d = this.$d;
    const digits =
      d.kind === "inf" ? [0] : d.kind !== "finite" && d.coef === 0n ? [] : [...d.coef.toString()].map(Number);
    const exponent = d.kind === "inf" ? "F" : d.kind === "nan" ? "n" : d.kind === "snan" ? "N" : d.exp;
    return tupleHook.make(d.sign, links.tuple(digits), exponent);
  }
  as_integer_ratio(): Value {
    const d = this.$d;
    if (d.kind === "inf") throw overflowError("cannot convert Infinity to integer ratio");
    if (d.kind !== "finite") throw valueError("cannot convert NaN to integer ratio");
    let top = d.exp >= 0 ? d.coef * pow10(d.exp) : d.coef;
    let bottom = d.exp >= 0 ? 1n : pow10(-d.exp);
    let [x, y] = [top, bottom];
    while (y !== 0n) [x, y] = [y, x % y];
    top /= x;
    bottom /= x;
    return links.tuple([normalizeInt(d.sign === 1 ? -top : top), normalizeInt(bottom)]);
  }
  adjusted(): Value {
    return this.$d.kind === "finite" ? adjusted(this.$d) : 0;
  }
  sqrt(c: Value): Value {
    return wrap(arithmetic.squareRoot(this.$d, contextFor(c)));
  }
  exp(c: Value): Value {
    return wrap(transcendental.exp(this.$d, contextFor(c)));
  }
  ln(c: Value): Value {
    return wrap(transcendental.ln(this.$d, contextFor(c)));
  }
  log10(c: Value): Value {
    return wrap(transcendental.log10(this.$d, contextFor(c)));
  }
  quantize(exp: Value, rounding: Value, c: Value): Value {
    return wrap(arithmetic.quantize(this.$d, required(exp), withRounding(contextFor(c), rounding)));
  }
  normalize(c: Value): Value {
    return wrap(arithmetic.normalize(this.$d, contextFor(c)));
  }
  to_integral_value(rounding: Value, c: Value): Value {
    return wrap(arithmetic.toIntegral(this.$d, withRounding(contextFor(c), rounding), false));
  }
  to_integral(rounding: Value, c: Value): Value {
    return this.to_integral_value(rounding, c);
  }
  to_integral_exact(rounding: Value, c: Value): Value {
    return wrap(arithmetic.toIntegral(this.$d, withRounding(contextFor(c), rounding), true));
  }
  to_eng_string(_c: Value): Value {
    return format(this.$d, true);
  }
  remainder_near(o: Value, c: Value): Value {
    return wrap(arithmetic.remainderNear(this.$d, required(o), contextFor(c)));
  }
  fma(b: Value, third: Value, given: Value): Value {
    const c = contextFor(given);
    const exact: Context = {
      ...c,
      prec: Number.MAX_SAFE_INTEGER / 4,
      emin: -Number.MAX_SAFE_INTEGER / 4,
      emax: Number.MAX_SAFE_INTEGER / 4,
    };
    return wrap(arithmetic.add(arithmetic.multiply(this.$d, required(b), exact), required(third), c));
  }
  compare(o: Value, given: Value): Value {
    const c = contextFor(given);
    const b = required(o);
    return wrap(nanOf(c, this.$d, b) ?? ofInt(compare(this.$d, b)));
  }
  compare_total(o: Value, _c: Value): Value {
    const b = required(o);
    const order = compare(this.$d, b);
    if (order !== 0) return wrap(ofInt(order));
    const byExp = Math.sign(this.$d.exp - b.exp);
    return wrap(ofInt(this.$d.sign === 1 ? -byExp + 0 : byExp));
  }
  max(o: Value, given: Value): Value {
    return this.$extreme(o, given, 1);
  }
  min(o: Value, given: Value): Value {
    return this.$extreme(o, given, -1);
  }
  $extreme(o: Value, given: Value, direction: number): Value {
    const c = contextFor(given);
    const b = required(o);
    if (this.$d.kind === "nan" && b.kind !== "nan" && b.kind !== "snan") return wrap(finalize(b, c));
    if (b.kind === "nan" && this.$d.kind !== "nan" && this.$d.kind !== "snan")
      return wrap(finalize(this.$d, c));
    const special = nanOf(c, this.$d, b);
    if (special !== null) return wrap(special);
    const order = compare(this.$d, b) || (this.$d.exp - b.exp) * (this.$d.sign === 1 ? -1 : 1);
    return wrap(finalize(order * direction >= 0 ? this.$d : b, c));
  }
  scaleb(o: Value, c: Value): Value {
    return wrap(finalize({ ...this.$d, exp: this.$d.exp + Number(truncated(required(o))) }, contextFor(c)));
  }
  logb(c: Value): Value {
    return wrap(isZero(this.$d) ? infinity(1) : finalize(ofInt(adjusted(this.$d)), contextFor(c)));
  }
  copy_abs(): Value {
    return wrap(absolute(this.$d));
  }
  copy_negate(): Value {
    return wrap(negate(this.$d));
  }
  copy_sign(o: Value, _c: Value): Value {
    return wrap({ ...this.$d, sign: required(o).sign });
  }
  same_quantum(o: Value, _c: Value): boolean {
    const b = required(o);
    return this.$d.kind === b.kind && (this.$d.kind !== "finite" || this.$d.exp === b.exp);
  }
  is_zero(): boolean {
    return isZero(this.$d);
  }
  is_finite(): boolean {
    return this.$d.kind === "finite";
  }
  is_infinite(): boolean {
    return this.$d.kind === "inf";
  }
  is_nan(): boolean {
    return this.$d.kind === "nan" || this.$d.kind === "snan";
  }
  is_qnan(): boolean {
    return this.$d.kind === "nan";
  }
  is_snan(): boolean {
    return this.$d.kind === "snan";
  }
  is_signed(): boolean {
    return this.$d.sign === 1;
  }
  is_canonical(): boolean {
    return true;
  }
  is_normal(given: Value): boolean {
    const c = contextFor(given);
    return this.$d.kind === "finite" && !isZero(this.$d) && adjusted(this.$d) >= c.emin;
  }
  is_subnormal(given: Value): boolean {
    const c = contextFor(given);
    return this.$d.kind === "finite" && !isZero(this.$d) && adjusted(this.$d) < c.emin;
  }
  radix(): Value {
    return wrap(finite(0, 10n, 0));
  }
}

function eqRatio(d: Dec, fraction: Value): Value {
  if (d.kind !== "finite") return false;
  const top = BigInt(fraction.numerator);
  const bottom = BigInt(fraction.denominator);
  const n = truncated({ ...d, exp: Math.max(d.exp, 0) });
  return n * bottom === top * pow10(Math.max(-d.exp, 0));
}

/** Makes a `DecimalTuple`; set by index.ts. */
export const tupleHook: { make: (sign: number, digits: Value, exponent: Value) => Value } =
  Object.create(null);

const op = "(other, /)";
const ctx = "(context=None)";
const other = "(other, context=None)";
export const Decimal = builtinType(PyDecimal as Value, {
  name: "Decimal",
  module: "decimal",
  style: "c",
  signatures: {
    __new__: "(value='0', context=None)",
    ...Object.fromEntries(
      [
        "add",
        "radd",
        "sub",
        "rsub",
        "mul",
        "rmul",
        "truediv",
        "rtruediv",
        "floordiv",
        "rfloordiv",
        "mod",
        "rmod",
        "rpow",
        "divmod",
        "rdivmod",
        "eq",
        "lt",
        "le",
        "gt",
        "ge",
      ].map((n) => [`__${n}__`, op]),
    ),
    __pow__: "(other, mod=None, /)",
    ...Object.fromEntries(
      [
        "neg",
        "pos",
        "abs",
        "bool",
        "hash",
        "int",
        "trunc",
        "float",
        "complex",
        "floor",
        "ceil",
        "str",
        "repr",
        "reduce",
        "copy",
      ].map((n) => [`__${n}__`, "()"]),
    ),
    __round__: "(ndigits=None, /)",
    __format__: "(format_spec, /)",
    __deepcopy__: "(memo, /)",
    ...Object.fromEntries(
      [
        "conjugate",
        "as_tuple",
        "as_integer_ratio",
        "adjusted",
        "copy_abs",
        "copy_negate",
        "is_zero",
        "is_finite",
        "is_infinite",
        "is_nan",
        "is_qnan",
        "is_snan",
        "is_signed",
        "is_canonical",
        "radix",
      ].map((n) => [n, "()"]),
    ),
    ...Object.fromEntries(
      ["sqrt", "exp", "ln", "log10", "normalize", "to_eng_string", "logb", "is_normal", "is_subnormal"].map(
        (n) => [n, ctx],
      ),
    ),
    ...Object.fromEntries(
      ["remainder_near", "compare", "compare_total", "max", "min", "scaleb", "copy_sign", "same_quantum"].map(
        (n) => [n, other],
      ),
    ),
    quantize: "(exp, rounding=None, context=None)",
    to_integral_value: "(rounding=None, context=None)",
    to_integral: "(rounding=None, context=None)",
    to_integral_exact: "(rounding=None, context=None)",
    fma: "(other, third, context=None)",
  },
  classmethods: { from_float: "(f, /)" },
});

operations.create = (c, v) => {
  const context = contextOf(c);
  return wrap(finalize(create(v, context), context));
};
