/** `int`. CPython: Objects/longobject.c. */
import { asBytesData, bytesOfObject } from "./buffer.ts";
import { latin1 } from "./codec_charmap.ts";
import { codecHooks } from "./codec_errors.ts";
import { overflowError, typeError, valueError, zeroDivisionError } from "./exception.ts";
import { floatPow, PyFloat } from "./float.ts";
import { intToString, parseInteger, plainNumericBytes, plainNumericText, shortDecimal } from "./int_parse.ts";
import {
  type Int,
  intAbs,
  intAdd,
  intAnd,
  intBitCount,
  intBitLength,
  intFloorDiv,
  intInvert,
  intLeftShift,
  intMod,
  intMul,
  intNeg,
  intOr,
  intPower,
  intPowerModulo,
  intRightShift,
  intRoundToTens,
  intSub,
  intToDouble,
  intTrueDiv,
  intXor,
  normalize,
} from "./int_value.ts";
import { links } from "./links.ts";
import { formatInt } from "./number_format.ts";
import { asInt, toIndex, tryIndex } from "./number_kinds.ts";
import { hashInt } from "./numeric_hash.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import type { Keywords } from "./signature.ts";
import { asStr } from "./str_kinds.ts";
import { builtinType, isSubtype, isType, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";
import { fromJs, type Str, toJs } from "./wide_str.ts";

/** No text with a Latin letter is a decimal literal. */
const asciiLetter = /[A-Za-z]/;

/** The int that a str or bytes-like object stands for; `undefined` for other values. @raises ValueError */
function parse(v: Value, base: number): Int | undefined {
  const text = asStr(v);
  const data = text === undefined ? asBytesData(v) : undefined;
  if (text === undefined && data === undefined) return undefined;
  const isWord = base === 10 && typeof v === "string" && asciiLetter.test(v);
  const literal = isWord
    ? ""
    : data === undefined
      ? plainNumericText(toJs(text as Str))
      : plainNumericBytes(latin1(data));
  const value = parseInteger(literal, base);
  if (value !== undefined) return value;
  const shown = data === undefined ? v : codecHooks.bytes(data.slice(0, 200));
  let repr = toJs(asStr(links.repr(shown)) as Str);
  if (repr.length > 200) repr = Array.from(repr).slice(0, 200).join("");
  throw valueError(fromJs(`invalid literal for int() with base ${base}: ${repr}`));
}

/** The value of `int(v, base)`; the arguments may be `undefined`. */
function convert(x: Value, base: Value): Int {
  if (x === undefined) {
    if (base !== undefined) throw typeError("int() missing string argument");
    return 0;
  }
  if (base !== undefined) {
    const radix = toIndex(base);
    if (typeof radix === "bigint" || (radix !== 0 && (radix < 2 || radix > 36))) {
      throw valueError("int() base must be >= 2 and <= 36, or 0");
    }
    const isText = asStr(x) !== undefined || isBytesOrBytearray(x);
    if (!isText) throw typeError("int() can't convert non-string with explicit base");
    return parse(x, radix) as Int;
  }
  return toInt(x);
}

function isBytesOrBytearray(v: Value): boolean {
  return typeof v === "object" && v !== null && v.$isBytes === true;
}

/**
 * `int(v)`.
 * @raises TypeError, ValueError, OverflowError
 */
export function toInt(v: Value): Int {
  if (typeof v === "number" || typeof v === "bigint") return v;
  if (typeof v === "string") {
    const n = shortDecimal(v);
    if (n >= 0) return n;
  }
  const method = lookupSpecial(v, "__int__");
  if (method !== undefined) {
    const result = method.call(v);
    const n = asInt(result);
    if (n === undefined) throw typeError(`__int__ returned non-int (type ${typeOf(result).$name})`);
    if (typeof result === "object" || typeof result === "boolean") {
      links.warn(
        wellKnown.DeprecationWarning,
        `__int__ returned non-int (type ${typeOf(result).$name}).  The ability to return an instance of a strict subclass of int is deprecated, and may not be supported in a future version of Python.`,
      );
    }
    return n;
  }
  const index = tryIndex(v);
  if (index !== undefined) return index;
  const trunc = lookupSpecial(v, "__trunc__");
  if (trunc !== undefined) {
    links.warn(wellKnown.DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.");
    const result = trunc.call(v);
    const n = tryIndex(result);
    if (n === undefined) throw typeError(`__trunc__ returned non-Integral (type ${typeOf(result).$name})`);
    return n;
  }
  const n = parse(v, 10);
  if (n !== undefined) return n;
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${typeOf(v).$name}'`,
  );
}

/**
 * `pow(a, b, mod)` for ints.
 * @param mod an int, or `undefined`
 * @raises ValueError, ZeroDivisionError, OverflowError
 */
export function intPow(a: Int, b: Int, mod?: Int): Value {
  if (mod !== undefined) return intPowerModulo(a, b, mod);
  if (b < 0) return floatPow(intToDouble(a), intToDouble(b));
  return intPower(a, b);
}

function divmod(a: Int, b: Int): Value {
  if (b === 0) throw zeroDivisionError("integer division or modulo by zero");
  return links.tuple([intFloorDiv(a, b), intMod(a, b)]);
}

function power(a: Value, b: Value, mod: Value): Value {
  const x = asInt(a);
  const y = asInt(b);
  if (x === undefined || y === undefined) return NotImplemented;
  if (mod === null) return intPow(x, y);
  const m = asInt(mod);
  return m === undefined ? NotImplemented : intPow(x, y, m);
}

function littleEndian(byteorder: Value, method: string): boolean {
  const text = asStr(byteorder);
  if (text === "little") return true;
  if (text === "big") return false;
  if (text === undefined) {
    const shown = byteorder === null ? "None" : typeOf(byteorder).$name;
    throw typeError(`${method}() argument 'byteorder' must be str, not ${shown}`);
  }
  throw valueError("byteorder must be either 'little' or 'big'");
}

/** `int.to_bytes()`. @raises OverflowError, ValueError */
export function intToBytes(n: Int, length: number, little: boolean, signed: boolean): Uint8Array {
  if (length < 0) throw valueError("length argument must be non-negative");
  if (!signed && n < 0) throw overflowError("can't convert negative int to unsigned");
  let bits = BigInt(n);
  const size = BigInt(length) * 8n;
  if (signed) {
    const half = size === 0n ? 0n : 1n << (size - 1n);
    if (size === 0n ? bits !== 0n && bits !== -1n : bits >= half || bits < -half)
      throw overflowError("int too big to convert");
    bits = BigInt.asUintN(Number(size), bits);
  } else if (bits >> size !== 0n) throw overflowError("int too big to convert");
  const data = new Uint8Array(length);
  const hex = bits.toString(16).padStart(length * 2, "0");
  for (let i = 0; i < length; i++) {
    data[little ? length - 1 - i : i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  }
  return data;
}

/** `int.from_bytes()`. */
export function intFromBytes(data: Uint8Array, little: boolean, signed: boolean): Int {
  if (data.length === 0) return 0;
  let hex = "0x";
  for (let i = 0; i < data.length; i++) {
    const byte = data[little ? data.length - 1 - i : i] as number;
    hex += (byte < 16 ? "0" : "") + byte.toString(16);
  }
  const n = BigInt(hex);
  return normalize(signed ? BigInt.asIntN(data.length * 8, n) : n);
}

function operation(
  compute: (a: Int, b: Int) => Value,
): [(this: Value, value: Value) => Value, (this: Value, value: Value) => Value] {
  return [
    function (this: Value, value: Value): Value {
      const b = asInt(value);
      return b === undefined ? NotImplemented : compute(asInt(this) as Int, b);
    },
    function (this: Value, value: Value): Value {
      const b = asInt(value);
      return b === undefined ? NotImplemented : compute(b, asInt(this) as Int);
    },
  ];
}

/** The object behind an instance of a subclass of int; ints themselves are JavaScript primitives. */
export class PyInt extends PyObject {
  $value: Int = 0;
  static __new__(cls: Value, x: Value, base: Value): Value {
    if (!isType(cls)) throw typeError(`int.__new__(X): X is not a type object (${typeOf(cls).$name})`);
    if (!isSubtype(cls, int_)) {
      throw typeError(`int.__new__(${cls.$name}): ${cls.$name} is not a subtype of int`);
    }
    const value = convert(x, base);
    if (cls === int_) return value;
    if (cls === wellKnown.bool) throw typeError("int.__new__(bool) is not safe, use bool.__new__()");
    const self = new cls.$Impl();
    self.$value = value;
    return self;
  }
  __repr__(this: Value): string {
    return intToString(asInt(this) as Int);
  }
  __hash__(this: Value): Value {
    return hashInt(asInt(this) as Int);
  }
  __bool__(this: Value): boolean {
    return asInt(this) !== 0;
  }
  __neg__(this: Value): Value {
    return intNeg(asInt(this) as Int);
  }
  __pos__(this: Value): Value {
    return asInt(this);
  }
  __abs__(this: Value): Value {
    return intAbs(asInt(this) as Int);
  }
  __invert__(this: Value): Value {
    return intInvert(asInt(this) as Int);
  }
  __int__(this: Value): Value {
    return asInt(this);
  }
  __index__(this: Value): Value {
    return asInt(this);
  }
  __float__(this: Value): Value {
    return new PyFloat(intToDouble(asInt(this) as Int));
  }
  __trunc__(this: Value): Value {
    return asInt(this);
  }
  __floor__(this: Value): Value {
    return asInt(this);
  }
  __ceil__(this: Value): Value {
    return asInt(this);
  }
  __round__(this: Value, ndigits: Value): Value {
    const n = asInt(this) as Int;
    if (ndigits === undefined) return n;
    const places = toIndex(ndigits);
    if (places >= 0) return n;
    if (-Number(places) > intBitLength(n)) return 0;
    return intRoundToTens(n, -Number(places));
  }
  __divmod__(this: Value, value: Value): Value {
    const b = asInt(value);
    return b === undefined ? NotImplemented : divmod(asInt(this) as Int, b);
  }
  __rdivmod__(this: Value, value: Value): Value {
    const b = asInt(value);
    return b === undefined ? NotImplemented : divmod(b, asInt(this) as Int);
  }
  __pow__(this: Value, value: Value, mod: Value): Value {
    return power(this, value, mod);
  }
  __rpow__(this: Value, value: Value, mod: Value): Value {
    return power(value, this, mod);
  }
  __format__(this: Value, spec: Value): Value {
    const text = asStr(spec);
    if (text === undefined) throw typeError(`__format__() argument must be str, not ${typeOf(spec).$name}`);
    if (text === "" && typeof this !== "number") return links.str(this);
    return formatInt(asInt(this) as Int, text, typeOf(this).$name);
  }
  __getnewargs__(this: Value): Value {
    return links.tuple([asInt(this)]);
  }
  __sizeof__(this: Value): Value {
    return 24 + 4 * Math.max(1, Math.ceil(intBitLength(asInt(this) as Int) / 30));
  }
  conjugate(this: Value): Value {
    return asInt(this);
  }
  bit_length(this: Value): Value {
    return intBitLength(asInt(this) as Int);
  }
  bit_count(this: Value): Value {
    return intBitCount(asInt(this) as Int);
  }
  as_integer_ratio(this: Value): Value {
    return links.tuple([asInt(this), 1]);
  }
  is_integer(this: Value): boolean {
    return true;
  }
  to_bytes(this: Value, length: Value, byteorder: Value, kw: Keywords): Value {
    const size = toIndex(length);
    const little = littleEndian(byteorder, "to_bytes");
    return codecHooks.bytes(intToBytes(asInt(this) as Int, Number(size), little, links.truth(kw.signed)));
  }
  static from_bytes(cls: Value, bytes: Value, byteorder: Value, kw: Keywords): Value {
    const little = littleEndian(byteorder, "from_bytes");
    const value = intFromBytes(bytesOfObject(bytes), little, links.truth(kw.signed));
    return cls === int_ ? value : cls(value);
  }
  get real(): Value {
    return asInt(this);
  }
  get imag(): Value {
    return 0;
  }
  get numerator(): Value {
    return asInt(this);
  }
  get denominator(): Value {
    return 1;
  }
}
Object.defineProperty(PyInt.prototype, "$isInt", { value: true });

const signatures: { [name: string]: string } = {
  __new__: "(x=<NULL>, /, base=<NULL>)",
  __divmod__: "(value, /)",
  __rdivmod__: "(value, /)",
  __pow__: "(value, mod=None, /)",
  __rpow__: "(value, mod=None, /)",
  __round__: "(ndigits=<NULL>, /)",
  __format__: "(format_spec, /)",
  to_bytes: "(length=1, byteorder='big', *, signed=False)",
};

const binaryOperations: { [name: string]: (a: Int, b: Int) => Value } = {
  add: intAdd,
  sub: intSub,
  mul: intMul,
  floordiv: intFloorDiv,
  mod: intMod,
  truediv: (a, b) => new PyFloat(intTrueDiv(a, b)),
  lshift: intLeftShift,
  rshift: intRightShift,
  and: intAnd,
  or: intOr,
  xor: intXor,
};

const comparisons: { [name: string]: (a: Int, b: Int) => Value } = {
  __lt__: (a, b) => a < b,
  __le__: (a, b) => a <= b,
  __eq__: (a, b) => a === b,
  __ne__: (a, b) => a !== b,
  __gt__: (a, b) => a > b,
  __ge__: (a, b) => a >= b,
};

function define(name: string, method: (this: Value, value: Value) => Value): void {
  Object.defineProperty(PyInt.prototype, name, { value: method, configurable: true, writable: true });
  signatures[name] = "(value, /)";
}

for (const [name, compute] of Object.entries(binaryOperations)) {
  const [plain, reflected] = operation(compute);
  define(`__${name}__`, plain);
  define(`__r${name}__`, reflected);
}
for (const [name, compute] of Object.entries(comparisons)) define(name, operation(compute)[0]);
for (const name of Object.getOwnPropertyNames(PyInt.prototype)) signatures[name] ??= "()";

export const int_: PyType = builtinType(PyInt, {
  name: "int",
  doc: "int([x]) -> integer\nint(x, base=10) -> integer\n\nConvert a number or string to an integer, or return 0 if no arguments\nare given.  If x is a number, return x.__int__().  For floating-point\nnumbers, this truncates towards zero.\n\nIf x is not a number or if base is given, then x must be a string,\nbytes, or bytearray instance representing an integer literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\nby whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer literal.\n>>> int('0b100', base=0)\n4",
  signatures,
  classmethods: { from_bytes: "(bytes, byteorder='big', *, signed=False)" },
});
