/** `float`. CPython: Objects/floatobject.c. */
import { asBytesData } from "./buffer.ts";
import { latin1 } from "./codec_charmap.ts";
import {
  OverflowError,
  overflowError,
  raise,
  typeError,
  valueError,
  zeroDivisionError,
} from "./exception.ts";
import { doubleRepr, roundDouble, roundHalfEven } from "./float_decimal.ts";
import { doubleHex, parseDouble, parseHexDouble } from "./float_parse.ts";
import { power } from "./float_power.ts";
import { plainNumericBytes, plainNumericText } from "./int_parse.ts";
import { compareIntToDouble, type Int, integralToInt, intToDouble, normalize } from "./int_value.ts";
import { links } from "./links.ts";
import { formatDouble } from "./number_format.ts";
import { asDouble, asFloat, asInt, toIndex, tryIndex } from "./number_kinds.ts";
import { decompose, hashDouble } from "./numeric_hash.ts";
import { PyObject, type Value } from "./object.ts";
import { id, NotImplemented } from "./object_type.ts";
import { asStr } from "./str_kinds.ts";
import { builtinType, lookupSpecial, markExact, typeOf, wellKnown } from "./type.ts";
import { fromJs, type Str, toJs } from "./wide_str.ts";

/** `a // b`. @raises ZeroDivisionError */
export function doubleFloorDiv(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("float floor division by zero");
  return doubleDivMod(a, b)[0];
}

/** `a % b`. @raises ZeroDivisionError */
export function doubleMod(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("float modulo by zero");
  const r = a % b;
  if (r === 0) return b < 0 || Object.is(b, -0) ? -0 : 0;
  return b < 0 !== r < 0 ? r + b : r;
}

/** `a / b`. @raises ZeroDivisionError */
export function doubleTrueDiv(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError("float division by zero");
  return a / b;
}

function doubleDivMod(a: number, b: number): [number, number] {
  let r = a % b;
  let quotient = (a - r) / b;
  if (r !== 0) {
    if (b < 0 !== r < 0) {
      r += b;
      quotient -= 1;
    }
  } else r = b < 0 || Object.is(b, -0) ? -0 : 0;
  if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, r];
  const down = Math.floor(quotient);
  return [quotient - down > 0.5 ? down + 1 : down, r];
}

/**
 * `a ** b` of floats.
 * @returns `undefined` where the result is complex
 * @raises ZeroDivisionError, OverflowError
 */
export function doublePower(a: number, b: number): number | undefined {
  if (b === 0) return 1;
  if (a !== a) return a;
  if (b !== b) return a === 1 ? 1 : b;
  if (!Number.isFinite(b)) {
    const magnitude = Math.abs(a);
    if (magnitude === 1) return 1;
    return b > 0 === magnitude > 1 ? Number.POSITIVE_INFINITY : 0;
  }
  const odd = Math.abs(b) % 2 === 1;
  if (!Number.isFinite(a)) {
    if (b > 0) return odd ? a : Math.abs(a);
    return odd && a < 0 ? -0 : 0;
  }
  if (a === 0) {
    if (b < 0) throw zeroDivisionError("0.0 cannot be raised to a negative power");
    return odd ? a : 0;
  }
  let base = a;
  let negative = false;
  if (a < 0) {
    if (b !== Math.floor(b)) return undefined;
    base = -a;
    negative = odd;
  }
  if (base === 1) return negative ? -1 : 1;
  const result = power(base, b);
  if (!Number.isFinite(result)) throw raise(OverflowError(34, "Numerical result out of range"));
  return negative ? -result : result;
}

/** The integer that a double truncates to. @raises OverflowError, ValueError */
export function doubleToInt(x: number): Int {
  if (Number.isSafeInteger(x)) return x + 0;
  if (x !== x) throw valueError("cannot convert float NaN to integer");
  if (!Number.isFinite(x)) throw overflowError("cannot convert float infinity to integer");
  return integralToInt(Math.trunc(x));
}

/** `float.as_integer_ratio()`. @raises OverflowError, ValueError */
export function doubleRatio(x: number): [Int, Int] {
  if (x !== x) throw valueError("cannot convert NaN to integer ratio");
  if (!Number.isFinite(x)) throw overflowError("cannot convert Infinity to integer ratio");
  if (x === 0) return [0, 1];
  let [mantissa, exponent] = decompose(Math.abs(x));
  while ((mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  const sign = x < 0 ? -1n : 1n;
  if (exponent >= 0) return [normalize(sign * (mantissa << BigInt(exponent))), 1];
  return [normalize(sign * mantissa), normalize(1n << BigInt(-exponent))];
}

/** How a float compares with another number: -1, 0, 1, NaN for unordered; `undefined` if it is no real number. */
function compare(x: number, other: Value): number | undefined {
  const y = asFloat(other);
  if (y !== undefined) return x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN;
  const n = asInt(other);
  return n === undefined ? undefined : 0 - compareIntToDouble(n, x);
}

/**
 * `float(v)` as a JavaScript number.
 * @raises TypeError, ValueError, OverflowError
 */
export function toDouble(v: Value): number {
  const own = asFloat(v);
  if (own !== undefined && typeOf(v) === float_) return own;
  const method = lookupSpecial(v, "__float__");
  if (method !== undefined && typeof v !== "number" && typeof v !== "bigint") {
    const result = method.call(v);
    const x = asFloat(result);
    if (x === undefined) {
      throw typeError(`${typeOf(v).$name}.__float__ returned non-float (type ${typeOf(result).$name})`);
    }
    if (typeOf(result) !== float_) {
      links.warn(
        wellKnown.DeprecationWarning,
        `${typeOf(v).$name}.__float__ returned non-float (type ${typeOf(result).$name}).  The ability to return an instance of a strict subclass of float is deprecated, and may not be supported in a future version of Python.`,
      );
    }
    return x;
  }
  const n = tryIndex(v);
  if (n !== undefined) return intToDouble(n);
  const text = asStr(v);
  const data = text === undefined ? asBytesData(v) : undefined;
  if (text === undefined && data === undefined) {
    throw typeError(`float() argument must be a string or a real number, not '${typeOf(v).$name}'`);
  }
  const literal = data === undefined ? plainNumericText(toJs(text as Str)) : plainNumericBytes(latin1(data));
  const x = parseDouble(literal);
  if (x === undefined) {
    const repr = Array.from(toJs(asStr(links.repr(v)) as Str))
      .slice(0, 200)
      .join("");
    throw valueError(fromJs(`could not convert string to float: ${repr}`));
  }
  return x;
}

function parts(result: [number, number]): Value {
  return links.tuple([new PyFloat(result[0]), new PyFloat(result[1])]);
}

function divmod(a: number, b: number): Value {
  if (b === 0) throw zeroDivisionError("float divmod()");
  return parts(doubleDivMod(a, b));
}

/** `a ** b`, complex where a negative base has a fractional exponent. */
export function floatPow(a: number, b: number): Value {
  const x = doublePower(a, b);
  return x === undefined ? complexHook.power(a, 0, b, 0) : new PyFloat(x);
}

/** Complex powers; set by complex.ts. */
export const complexHook: { power: (ar: number, ai: number, br: number, bi: number) => Value } =
  Object.create(null);

function thirdArgument(mod: Value): void {
  if (mod !== null) {
    throw typeError("pow() 3rd argument not allowed unless all arguments are integers");
  }
}

export class PyFloat extends PyObject {
  declare $value: number;
  constructor(value = 0) {
    super();
    this.$value = value;
  }
  static __new__(cls: Value, x: Value): Value {
    const value = x === undefined ? 0 : toDouble(x);
    if (cls === float_) return typeOf(x ?? null) === float_ ? x : new PyFloat(value);
    const self = new cls.$Impl();
    self.$value = value;
    return self;
  }
  __repr__(): string {
    return doubleRepr(this.$value);
  }
  __hash__(): Value {
    const x = this.$value;
    return x === x ? hashDouble(x) : Math.floor(id(this) / 16);
  }
  __bool__(): boolean {
    return this.$value !== 0;
  }
  __lt__(value: Value): Value {
    const c = compare(this.$value, value);
    return c === undefined ? NotImplemented : c < 0;
  }
  __le__(value: Value): Value {
    const c = compare(this.$value, value);
    return c === undefined ? NotImplemented : c <= 0;
  }
  __eq__(value: Value): Value {
    const c = compare(this.$value, value);
    return c === undefined ? NotImplemented : c === 0;
  }
  __ne__(value: Value): Value {
    const c = compare(this.$value, value);
    return c === undefined ? NotImplemented : c !== 0;
  }
  __gt__(value: Value): Value {
    const c = compare(this.$value, value);
    return c === undefined ? NotImplemented : c > 0;
  }
  __ge__(value: Value): Value {
    const c = compare(this.$value, value);
    return c === undefined ? NotImplemented : c >= 0;
  }
  __add__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(this.$value + y);
  }
  __radd__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(y + this.$value);
  }
  __sub__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(this.$value - y);
  }
  __rsub__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(y - this.$value);
  }
  __mul__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(this.$value * y);
  }
  __rmul__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(y * this.$value);
  }
  __truediv__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(doubleTrueDiv(this.$value, y));
  }
  __rtruediv__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(doubleTrueDiv(y, this.$value));
  }
  __floordiv__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(doubleFloorDiv(this.$value, y));
  }
  __rfloordiv__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(doubleFloorDiv(y, this.$value));
  }
  __mod__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(doubleMod(this.$value, y));
  }
  __rmod__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : new PyFloat(doubleMod(y, this.$value));
  }
  __divmod__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : divmod(this.$value, y);
  }
  __rdivmod__(value: Value): Value {
    const y = asDouble(value);
    return y === undefined ? NotImplemented : divmod(y, this.$value);
  }
  __pow__(value: Value, mod: Value): Value {
    thirdArgument(mod);
    const y = asDouble(value);
    return y === undefined ? NotImplemented : floatPow(this.$value, y);
  }
  __rpow__(value: Value, mod: Value): Value {
    thirdArgument(mod);
    const y = asDouble(value);
    return y === undefined ? NotImplemented : floatPow(y, this.$value);
  }
  __neg__(): Value {
    return new PyFloat(-this.$value);
  }
  __pos__(): Value {
    return new PyFloat(this.$value);
  }
  __abs__(): Value {
    return new PyFloat(Math.abs(this.$value));
  }
  __int__(): Value {
    return doubleToInt(this.$value);
  }
  __float__(): Value {
    return typeOf(this) === float_ ? this : new PyFloat(this.$value);
  }
  __trunc__(): Value {
    return doubleToInt(this.$value);
  }
  __floor__(): Value {
    return doubleToInt(Math.floor(this.$value));
  }
  __ceil__(): Value {
    return doubleToInt(Math.ceil(this.$value));
  }
  __round__(ndigits: Value): Value {
    const x = this.$value;
    if (ndigits === null) return doubleToInt(Number.isFinite(x) ? roundHalfEven(x) : x);
    const places = toIndex(ndigits);
    if (!Number.isFinite(x)) return new PyFloat(x);
    const limited = typeof places === "number" ? places : places > 0 ? 400 : -400;
    const rounded = roundDouble(x, limited);
    if (!Number.isFinite(rounded)) throw overflowError("rounded value too large to represent");
    return new PyFloat(rounded);
  }
  __format__(spec: Value): Value {
    const text = asStr(spec);
    if (text === undefined) throw typeError(`__format__() argument must be str, not ${typeOf(spec).$name}`);
    if (text === "" && typeOf(this) !== float_) return links.str(this);
    return formatDouble(this.$value, text, typeOf(this).$name);
  }
  __getnewargs__(): Value {
    return links.tuple([new PyFloat(this.$value)]);
  }
  conjugate(): Value {
    return this.__float__();
  }
  as_integer_ratio(): Value {
    return links.tuple(doubleRatio(this.$value));
  }
  hex(): string {
    return doubleHex(this.$value);
  }
  is_integer(): boolean {
    return Number.isInteger(this.$value);
  }
  get real(): Value {
    return this.__float__();
  }
  get imag(): Value {
    return new PyFloat(0);
  }
  static fromhex(cls: Value, string: Value): Value {
    const text = asStr(string);
    if (text === undefined) throw typeError("bad argument type for built-in operation");
    const made = new PyFloat(parseHexDouble(toJs(text)));
    return cls === float_ ? made : cls(made);
  }
  static __getformat__(_cls: Value, typestr: Value): Value {
    if (typestr !== "double" && typestr !== "float") {
      if (asStr(typestr) === undefined) {
        throw typeError(`__getformat__() argument must be str, not ${typeOf(typestr).$name}`);
      }
      throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }
    return "IEEE, little-endian";
  }
}
Object.defineProperty(PyFloat.prototype, "$isFloat", { value: true });

const binary = "(value, /)";

export const float_ = builtinType(PyFloat, {
  name: "float",
  doc: "Convert a string or number to a floating-point number, if possible.",
  signatures: {
    __new__: "(x=<NULL>, /)",
    __repr__: "()",
    __hash__: "()",
    __bool__: "()",
    __lt__: binary,
    __le__: binary,
    __eq__: binary,
    __ne__: binary,
    __gt__: binary,
    __ge__: binary,
    __add__: binary,
    __radd__: binary,
    __sub__: binary,
    __rsub__: binary,
    __mul__: binary,
    __rmul__: binary,
    __truediv__: binary,
    __rtruediv__: binary,
    __floordiv__: binary,
    __rfloordiv__: binary,
    __mod__: binary,
    __rmod__: binary,
    __divmod__: binary,
    __rdivmod__: binary,
    __pow__: "(value, mod=None, /)",
    __rpow__: "(value, mod=None, /)",
    __neg__: "()",
    __pos__: "()",
    __abs__: "()",
    __int__: "()",
    __float__: "()",
    __trunc__: "()",
    __floor__: "()",
    __ceil__: "()",
    __round__: "(ndigits=None, /)",
    __format__: "(format_spec, /)",
    __getnewargs__: "()",
    conjugate: "()",
    as_integer_ratio: "()",
    hex: "()",
    is_integer: "()",
  },
  classmethods: { fromhex: "(string, /)", __getformat__: "(typestr, /)" },
});
markExact(float_, "$double");
