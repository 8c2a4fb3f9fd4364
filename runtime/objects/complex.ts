/** `complex`. CPython: Objects/complexobject.c. */
import { overflowError, typeError, valueError, zeroDivisionError } from "./exception.ts";
import { complexHook, PyFloat, toDouble } from "./float.ts";
import { doubleReprShort } from "./float_decimal.ts";
import { parseDouble } from "./float_parse.ts";
import { power as realPower } from "./float_power.ts";
import { plainNumericText } from "./int_parse.ts";
import { compareIntToDouble } from "./int_value.ts";
import { links } from "./links.ts";
import { formatComplex } from "./number_format.ts";
import { asDouble, asFloat, asInt, tryIndex } from "./number_kinds.ts";
import { hashComplexParts, hashDouble } from "./numeric_hash.ts";
import { PyObject, type Value } from "./object.ts";
import { id, NotImplemented } from "./object_type.ts";
import { asStr } from "./str_kinds.ts";
import { builtinType, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";
import { fromJs, type Str, toJs } from "./wide_str.ts";

type Parts = readonly [real: number, imag: number];

/** The parts of a complex, float or int; `undefined` for anything else. */
export function asComplex(v: Value): Parts | undefined {
  if (typeof v === "object" && v !== null && v.$isComplex === true) return [v.$real, v.$imag];
  const x = asDouble(v);
  return x === undefined ? undefined : [x, 0];
}

function product(a: Parts, b: Parts): Parts {
  return [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
}

function quotient(a: Parts, b: Parts): Parts {
  const [ar, ai] = a;
  const [br, bi] = b;
  if (Math.abs(br) >= Math.abs(bi)) {
    if (br === 0) throw zeroDivisionError("complex division by zero");
    const ratio = bi / br;
    const denominator = br + bi * ratio;
    return [(ar + ai * ratio) / denominator, (ai - ar * ratio) / denominator];
  }
  if (Math.abs(bi) >= Math.abs(br)) {
    const ratio = br / bi;
    const denominator = br * ratio + bi;
    return [(ar * ratio + ai) / denominator, (ai * ratio - ar) / denominator];
  }
  return [Number.NaN, Number.NaN];
}

function power(a: Parts, b: Parts): Parts {
  const [br, bi] = b;
  let result: Parts;
  if (bi === 0 && Number.isInteger(br) && Math.abs(br) <= 100) result = integerPower(a, br);
  else if (br === 0 && bi === 0) result = [1, 0];
  else if (a[0] === 0 && a[1] === 0) {
    if (bi !== 0 || br < 0) throw zeroDivisionError("0.0 to a negative or complex power");
    result = [0, 0];
  } else {
    const magnitude = hypotenuse(a[0], a[1]);
    const angle = Math.atan2(a[1], a[0]);
    let length = realPower(magnitude, br);
    let phase = angle * br;
    if (bi !== 0) {
      length *= Math.exp(-angle * bi);
      phase += bi * Math.log(magnitude);
    }
    result = [length * Math.cos(phase), length * Math.sin(phase)];
  }
  const isInfinite = (x: number) => Math.abs(x) === Number.POSITIVE_INFINITY;
  if (isInfinite(result[0]) || isInfinite(result[1])) throw overflowError("complex exponentiation");
  return result;
}

function integerPower(a: Parts, exponent: number): Parts {
  if (exponent < 0) {
    if (a[0] === 0 && a[1] === 0) throw zeroDivisionError("0.0 to a negative or complex power");
    return quotient([1, 0], integerPower(a, -exponent));
  }
  let result: Parts = [1, 0];
  let factor = a;
  let mask = 1;
  while (mask > 0 && exponent >= mask) {
    if ((exponent & mask) !== 0) result = product(result, factor);
    mask <<= 1;
    factor = product(factor, factor);
  }
  return result;
}

complexHook.power = (ar, ai, br, bi) => new PyComplex(...power([ar, ai], [br, bi]));

const number = String.raw`(?:(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?|inf(?:inity)?|nan)`;
const literal = new RegExp(`^(?:([+-]?${number})(?![jJ]))?(?:([+-]?)(${number})?[jJ])?$`, "i");

/** Reads a complex literal, in brackets or not. @raises ValueError */
function parseComplex(text: string): Parts {
  const malformed = () => valueError("complex() arg is a malformed string");
  let body = plainNumericText(text);
  if (/(?:^|[^0-9])_|_(?:[^0-9]|$)/.test(body)) {
    const repr = toJs(asStr(links.repr(fromJs(text))) as Str);
    throw valueError(fromJs(`could not convert string to complex: ${repr}`));
  }
  if (body.startsWith("(") && body.endsWith(")")) body = plainNumericText(body.slice(1, -1));
  const match = literal.exec(body);
  if (match === null || body === "") throw malformed();
  const [, real, sign, imag] = match;
  if (!/[jJ]$/.test(body)) return [parseDouble(real as string) as number, 0];
  if (real !== undefined && sign === "") throw malformed();
  return [
    real === undefined ? 0 : (parseDouble(real) as number),
    parseDouble(`${sign}${imag ?? "1"}`) as number,
  ];
}

/** What `__complex__` gives, `undefined` without the method. */
function fromComplexMethod(v: Value): Parts | undefined {
  if (typeOf(v) === complex_) return [v.$real, v.$imag];
  const method = lookupSpecial(v, "__complex__");
  if (method === undefined) return undefined;
  const result = method.call(v);
  if (typeof result !== "object" || result === null || result.$isComplex !== true) {
    throw typeError(`__complex__ returned non-complex (type ${typeOf(result).$name})`);
  }
  if (typeOf(result) !== complex_) {
    links.warn(
      wellKnown.DeprecationWarning,
      `__complex__ returned non-complex (type ${typeOf(result).$name}).  The ability to return an instance of a strict subclass of complex is deprecated, and may not be supported in a future version of Python.`,
    );
  }
  return [result.$real, result.$imag];
}

function isReal(v: Value): boolean {
  return (
    asInt(v) !== undefined ||
    asFloat(v) !== undefined ||
    lookupSpecial(v, "__float__") !== undefined ||
    tryIndex(v) !== undefined
  );
}

function convert(real: Value, imag: Value): Parts {
  if (real !== undefined && asStr(real) !== undefined) {
    if (imag !== undefined) throw typeError("complex() can't take second arg if first is a string");
    return parseComplex(toJs(asStr(real) as string));
  }
  if (imag !== undefined && asStr(imag) !== undefined) {
    throw typeError("complex() second arg can't be a string");
  }
  let [re, im]: Parts = [0, 0];
  if (real !== undefined) {
    const own = fromComplexMethod(real);
    if (own !== undefined) [re, im] = own;
    else if (isReal(real)) re = toDouble(real);
    else
      throw typeError(`complex() first argument must be a string or a number, not '${typeOf(real).$name}'`);
  }
  if (imag !== undefined) {
    if (typeof imag === "object" && imag !== null && imag.$isComplex === true) {
      re -= imag.$imag;
      im += imag.$real;
    } else if (isReal(imag)) {
      const x = toDouble(imag);
      im = real !== undefined && fromComplexMethod(real) !== undefined ? im + x : x;
    } else throw typeError(`complex() second argument must be a number, not '${typeOf(imag).$name}'`);
  }
  return [re, im];
}

function equals(self: Parts, other: Value): boolean | undefined {
  if (typeof other === "object" && other !== null && other.$isComplex === true) {
    return self[0] === other.$real && self[1] === other.$imag;
  }
  const x = asFloat(other);
  if (x !== undefined) return self[1] === 0 && self[0] === x;
  const n = asInt(other);
  return n === undefined ? undefined : self[1] === 0 && compareIntToDouble(n, self[0]) === 0;
}

function combine(compute: (a: Parts, b: Parts) => Parts, a: Value, b: Value): Value {
  const x = asComplex(a);
  const y = asComplex(b);
  return x === undefined || y === undefined ? NotImplemented : new PyComplex(...compute(x, y));
}

function plus(a: Parts, b: Parts): Parts {
  return [a[0] + b[0], a[1] + b[1]];
}

function minus(a: Parts, b: Parts): Parts {
  return [a[0] - b[0], a[1] - b[1]];
}

function raiseTo(a: Value, b: Value, mod: Value): Value {
  if (mod !== null) throw valueError("complex modulo");
  return combine(power, a, b);
}

export class PyComplex extends PyObject {
  $real: number;
  $imag: number;
  constructor(real = 0, imag = 0) {
    super();
    this.$real = real;
    this.$imag = imag;
  }
  static __new__(cls: Value, real: Value, imag: Value): Value {
    if (cls === complex_ && imag === undefined && real !== undefined && typeOf(real) === complex_)
      return real;
    const [re, im] = convert(real, imag);
    const self = new cls.$Impl();
    self.$real = re;
    self.$imag = im;
    return self;
  }
  __repr__(): string {
    const imag = doubleReprShort(this.$imag);
    if (this.$real === 0 && !Object.is(this.$real, -0)) return `${imag}j`;
    return `(${doubleReprShort(this.$real)}${/^[-]/.test(imag) ? "" : "+"}${imag}j)`;
  }
  __hash__(): Value {
    const hash = (x: number) => (x === x ? hashDouble(x) : Math.floor(id(this) / 16));
    return hashComplexParts(hash(this.$real), hash(this.$imag));
  }
  __bool__(): boolean {
    return this.$real !== 0 || this.$imag !== 0;
  }
  __eq__(value: Value): Value {
    return equals([this.$real, this.$imag], value) ?? NotImplemented;
  }
  __ne__(value: Value): Value {
    const equal = equals([this.$real, this.$imag], value);
    return equal === undefined ? NotImplemented : !equal;
  }
  __lt__(_value: Value): Value {
    return NotImplemented;
  }
  __le__(_value: Value): Value {
    return NotImplemented;
  }
  __gt__(_value: Value): Value {
    return NotImplemented;
  }
  __ge__(_value: Value): Value {
    return NotImplemented;
  }
  __add__(value: Value): Value {
    return combine(plus, this, value);
  }
  __radd__(value: Value): Value {
    return combine(plus, value, this);
  }
  __sub__(value: Value): Value {
    return combine(minus, this, value);
  }
  __rsub__(value: Value): Value {
    return combine(minus, value, this);
  }
  __mul__(value: Value): Value {
    return combine(product, this, value);
  }
  __rmul__(value: Value): Value {
    return combine(product, value, this);
  }
  __truediv__(value: Value): Value {
    return combine(quotient, this, value);
  }
  __rtruediv__(value: Value): Value {
    return combine(quotient, value, this);
  }
  __pow__(value: Value, mod: Value): Value {
    return raiseTo(this, value, mod);
  }
  __rpow__(value: Value, mod: Value): Value {
    return raiseTo(value, this, mod);
  }
  __neg__(): Value {
    return new PyComplex(-this.$real, -this.$imag);
  }
  __pos__(): Value {
    return new PyComplex(this.$real, this.$imag);
  }
  __abs__(): Value {
    const { $real: re, $imag: im } = this;
    if (!Number.isFinite(re) || !Number.isFinite(im)) {
      if (re === 1 / 0 || re === -1 / 0 || im === 1 / 0 || im === -1 / 0) return new PyFloat(1 / 0);
      return new PyFloat(Number.NaN);
    }
    const length = hypotenuse(re, im);
    if (!Number.isFinite(length)) throw overflowError("absolute value too large");
    return new PyFloat(length);
  }
  __complex__(): Value {
    return typeOf(this) === complex_ ? this : new PyComplex(this.$real, this.$imag);
  }
  __format__(spec: Value): Value {
    const text = asStr(spec);
    if (text === undefined) throw typeError(`__format__() argument must be str, not ${typeOf(spec).$name}`);
    if (text === "") return links.str(this);
    return formatComplex(this.$real, this.$imag, text, typeOf(this).$name);
  }
  __getnewargs__(): Value {
    return links.tuple([new PyFloat(this.$real), new PyFloat(this.$imag)]);
  }
  conjugate(): Value {
    return new PyComplex(this.$real, -this.$imag);
  }
  get real(): Value {
    return new PyFloat(this.$real);
  }
  get imag(): Value {
    return new PyFloat(this.$imag);
  }
}
Object.defineProperty(PyComplex.prototype, "$isComplex", { value: true });

/** sqrt(x² + y²) with one rounding where the squares are exact enough; V8's `hypot` is off in the last place at times. */
export function hypotenuse(x: number, y: number): number {
  const a = Math.max(Math.abs(x), Math.abs(y));
  const b = Math.min(Math.abs(x), Math.abs(y));
  if (b === 0) return a;
  const scale = 2 ** Math.floor(Math.log2(a));
  const [p, q] = [a / scale, b / scale];
  if (!Number.isFinite(p)) return Math.hypot(x, y);
  const root = Math.sqrt(p * p + q * q);
  // One step of Newton with the exact residual p² + q² - root².
  const [pp, pe] = square(p);
  const [qq, qe] = square(q);
  const [rr, re] = square(root);
  const residual = pp - rr + qq + (pe + qe - re);
  return (root + residual / (2 * root)) * scale;
}

function square(a: number): [number, number] {
  const p = a * a;
  const t = 134217729 * a;
  const high = t - (t - a);
  const low = a - high;
  return [p, high * high - p + 2 * high * low + low * low];
}

const binary = "(value, /)";

export const complex_: PyType = builtinType(PyComplex, {
  name: "complex",
  members: ["real", "imag"],
  doc: "Create a complex number from a string or numbers.\n\nIf a string is given, parse it as a complex number.\nIf a single number is given, convert it to a complex number.\nIf the 'real' or 'imag' arguments are given, create a complex number\nwith the specified real and imaginary components.",
  signatures: {
    __new__: "(real=<NULL>, imag=<NULL>)",
    __repr__: "()",
    __hash__: "()",
    __bool__: "()",
    __eq__: binary,
    __ne__: binary,
    __lt__: binary,
    __le__: binary,
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
    __pow__: "(value, mod=None, /)",
    __rpow__: "(value, mod=None, /)",
    __neg__: "()",
    __pos__: "()",
    __abs__: "()",
    __complex__: "()",
    __format__: "(format_spec, /)",
    __getnewargs__: "()",
    conjugate: "()",
  },
});
