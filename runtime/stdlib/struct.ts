// The module `struct`. https://docs.python.org/3.13/library/struct.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { asBytesData } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { newException, overflowError, PyException, typeError } from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { type Int, normalize } from "../objects/int_value.ts";
import { iteratorType, PyIterator } from "../objects/iteration.ts";
import { list } from "../objects/list.ts";
import { toIndex, tryIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { asStr } from "../objects/str_kinds.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType, typeOf } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";
import { toDouble } from "./math/index.ts";

class PyStructError extends PyException {}
const structError = exceptionType(PyStructError, { name: "error", module: "struct", style: "c" });
const fail = (message: string) => newException(structError, message);

interface Kind {
  readonly size: number;
  readonly align: number;
}

const NATIVE: Readonly<Record<string, Kind>> = {
  x: { size: 1, align: 1 },
  c: { size: 1, align: 1 },
  b: { size: 1, align: 1 },
  B: { size: 1, align: 1 },
  "?": { size: 1, align: 1 },
  s: { size: 1, align: 1 },
  p: { size: 1, align: 1 },
  h: { size: 2, align: 2 },
  H: { size: 2, align: 2 },
  e: { size: 2, align: 2 },
  i: { size: 4, align: 4 },
  I: { size: 4, align: 4 },
  f: { size: 4, align: 4 },
  l: { size: 8, align: 8 },
  L: { size: 8, align: 8 },
  q: { size: 8, align: 8 },
  Q: { size: 8, align: 8 },
  n: { size: 8, align: 8 },
  N: { size: 8, align: 8 },
  P: { size: 8, align: 8 },
  d: { size: 8, align: 8 },
};

interface Field {
  readonly code: string;
  readonly offset: number;
  readonly size: number;
  readonly count: number;
}

class Layout {
  readonly fields: Field[] = [];
  size = 0;
  values = 0;
  readonly little: boolean;
  /** Whether messages are those of native formats. */
  readonly native: boolean;
  constructor(format: string) {
    const mode = "@=<>!".includes(format[0] ?? "x") ? format[0] : "@";
    this.little = mode !== ">" && mode !== "!";
    this.native = mode === "@";
    let i = "@=<>!".includes(format[0] ?? "x") ? 1 : 0;
    while (i < format.length) {
      const c = format[i];
      if (/[ \t\n\v\f\r]/.test(c)) {
        i++;
        continue;
      }
      let count = -1;
      let digits = "";
      while (i < format.length && format[i] >= "0" && format[i] <= "9") digits += format[i++];
      if (digits !== "") {
        count = Number(digits);
        if (i >= format.length) throw fail("repeat count given without format specifier");
      }
      this.add(format[i++], count);
    }
  }
  add(code: string, given: number): void {
    const kind = NATIVE[code];
    if (kind === undefined || (!this.native && "nNP".includes(code))) throw fail("bad char in struct format");
    const size = !this.native && (code === "l" || code === "L") ? 4 : kind.size;
    const count = given < 0 ? 1 : given;
    if (this.native) this.size = Math.ceil(this.size / kind.align) * kind.align;
    if (code === "s" || code === "p") {
      this.fields.push({ code, offset: this.size, size: count, count });
      this.size += count;
      this.values++;
    } else if (code === "x") this.size += count;
    else {
      for (let k = 0; k < count; k++) {
        this.fields.push({ code, offset: this.size, size, count: 1 });
        this.size += size;
      }
      this.values += count;
    }
  }
}

const layouts = new Map<string, Layout>();

function layoutOf(format: Value): Layout {
  const text = asStr(format);
  let s: string;
  if (text !== undefined) s = toJs(text);
  else if (format instanceof PyBytes) s = String.fromCharCode(...format.$data);
  else throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeOf(format).$name}`);
  let layout = layouts.get(s);
  if (layout === undefined) {
    layout = new Layout(s);
    if (layouts.size > 100) layouts.clear();
    layouts.set(s, layout);
  }
  return layout;
}

function putInt(view: DataView, field: Field, v: Value, little: boolean): void {
  const n = tryIndex(v);
  if (n === undefined) throw fail("required argument is not an integer");
  const signed = field.code === field.code.toLowerCase();
  const bits = BigInt(field.size * 8);
  const low = signed ? -(1n << (bits - 1n)) : 0n;
  const high = signed ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  const big = BigInt(n);
  if (big < low || big > high) {
    throw fail(`'${field.code}' format requires ${low} <= number <= ${high}`);
  }
  switch (field.size) {
    case 1:
      view.setInt8(field.offset, Number(BigInt.asIntN(8, big)));
      return;
    case 2:
      view.setInt16(field.offset, Number(BigInt.asIntN(16, big)), little);
      return;
    case 4:
      view.setInt32(field.offset, Number(BigInt.asIntN(32, big)), little);
      return;
    default:
      view.setBigInt64(field.offset, BigInt.asIntN(64, big), little);
  }
}

/** A double as the bits of a half-precision float, rounded half to even. @raises OverflowError */
function toHalf(x: number): number {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const a = Math.abs(x);
  if (Number.isNaN(x)) return 0x7e00;
  if (a === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  if (a === 0) return sign;
  let e = Math.floor(Math.log2(a));
  if (2 ** e > a) e--;
  const exponent = Math.max(e, -14);
  const scaled = a / 2 ** (exponent - 10);
  let m = Math.floor(scaled);
  const rest = scaled - m;
  if (rest > 0.5 || (rest === 0.5 && m % 2 === 1)) m++;
  const bits = e < -14 ? m : ((exponent + 14) << 10) + m;
  if (bits >= 0x7c00) throw overflowError("float too large to pack with e format");
  return sign | bits;
}

function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const e = (bits >> 10) & 31;
  const m = bits & 1023;
  if (e === 31) return m === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (e === 0 ? m * 2 ** -24 : (1024 + m) * 2 ** (e - 25));
}

function putFloat(view: DataView, field: Field, v: Value, { little, native }: Layout): void {
  let x: number;
  try {
    x = toDouble(v);
  } catch {
    throw fail("required argument is not a float");
  }
  if (field.code === "d") view.setFloat64(field.offset, x, little);
  else if (field.code === "f") {
    if (!native && Number.isFinite(x) && !Number.isFinite(Math.fround(x))) {
      throw overflowError("float too large to pack with f format");
    }
    view.setFloat32(field.offset, x, little);
  } else view.setUint16(field.offset, toHalf(x), little);
}

function put(data: Uint8Array, at: number, layout: Layout, args: readonly Value[]): void {
  const view = new DataView(data.buffer, data.byteOffset + at, layout.size);
  data.fill(0, at, at + layout.size);
  layout.fields.forEach((field, i) => {
    const v = args[i];
    switch (field.code) {
      case "?":
        view.setUint8(field.offset, truth(v) ? 1 : 0);
        return;
      case "c": {
        const bytes = v instanceof PyBytes ? v.$data : undefined;
        if (bytes === undefined || bytes.length !== 1)
          throw fail("char format requires a bytes object of length 1");
        view.setUint8(field.offset, bytes[0]);
        return;
      }
      case "s":
      case "p": {
        const bytes = asBytesData(v);
        if (bytes === undefined) throw fail(`argument for '${field.code}' must be a bytes object`);
        if (field.code === "s") data.set(bytes.subarray(0, field.count), at + field.offset);
        else if (field.count > 0) {
          const n = Math.min(bytes.length, field.count - 1, 255);
          data[at + field.offset] = n;
          data.set(bytes.subarray(0, n), at + field.offset + 1);
        }
        return;
      }
      case "e":
      case "f":
      case "d":
        putFloat(view, field, v, layout);
        return;
      default:
        putInt(view, field, v, layout.little);
    }
  });
}

function get(data: Uint8Array, at: number, layout: Layout): Value {
  const view = new DataView(data.buffer, data.byteOffset + at, layout.size);
  const { little } = layout;
  return tuple(
    layout.fields.map((field): Value => {
      const { offset } = field;
      switch (field.code) {
        case "?":
          return view.getUint8(offset) !== 0;
        case "c":
          return new PyBytes(data.slice(at + offset, at + offset + 1));
        case "s":
          return new PyBytes(data.slice(at + offset, at + offset + field.count));
        case "p": {
          if (field.count === 0) return new PyBytes();
          const n = Math.min(data[at + offset], field.count - 1);
          return new PyBytes(data.slice(at + offset + 1, at + offset + 1 + n));
        }
        case "e":
          return new PyFloat(fromHalf(view.getUint16(offset, little)));
        case "f":
          return new PyFloat(view.getFloat32(offset, little));
        case "d":
          return new PyFloat(view.getFloat64(offset, little));
        default:
          return getInt(view, field, little);
      }
    }),
  );
}

function getInt(view: DataView, { code, offset, size }: Field, little: boolean): Int {
  const signed = code === code.toLowerCase();
  switch (size) {
    case 1:
      return signed ? view.getInt8(offset) : view.getUint8(offset);
    case 2:
      return signed ? view.getInt16(offset, little) : view.getUint16(offset, little);
    case 4:
      return signed ? view.getInt32(offset, little) : view.getUint32(offset, little);
    default:
      return normalize(signed ? view.getBigInt64(offset, little) : view.getBigUint64(offset, little));
  }
}

function buffer(v: Value): Uint8Array {
  const data = asBytesData(v);
  if (data === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(v).$name}'`);
  return data;
}

function pack(layout: Layout, args: readonly Value[], name = "pack"): Value {
  if (args.length !== layout.values) {
    throw fail(`${name} expected ${layout.values} items for packing (got ${args.length})`);
  }
  const data = new Uint8Array(layout.size);
  put(data, 0, layout, args);
  return new PyBytes(data);
}

function unpack(layout: Layout, v: Value): Value {
  const data = buffer(v);
  if (data.length !== layout.size) throw fail(`unpack requires a buffer of ${layout.size} bytes`);
  return get(data, 0, layout);
}

function unpackFrom(layout: Layout, v: Value, offset: Value): Value {
  const data = buffer(v);
  const given = Number(toIndex(offset));
  let at = given;
  if (at < 0) {
    if (at + layout.size > 0) throw fail(`not enough data to unpack ${layout.size} bytes`);
    if (at + data.length < 0) throw fail(`offset ${given} out of range for ${data.length}-byte buffer`);
    at += data.length;
  }
  if (data.length - at < layout.size) {
    throw fail(
      `unpack_from requires a buffer of at least ${layout.size + at} bytes for unpacking ${layout.size} bytes at offset ${at} (actual buffer size is ${data.length})`,
    );
  }
  return get(data, at, layout);
}

function packInto(layout: Layout, v: Value, offset: Value, args: readonly Value[]): null {
  if (args.length !== layout.values) {
    throw fail(`pack_into expected ${layout.values} items for packing (got ${args.length})`);
  }
  if (v instanceof PyBytes || asBytesData(v) === undefined) {
    throw typeError(`a read-write bytes-like object is required, not '${typeOf(v).$name}'`);
  }
  const data = buffer(v);
  const given = Number(toIndex(offset));
  let at = given;
  if (at < 0) {
    if (at + layout.size > 0) throw fail(`no space to pack ${layout.size} bytes at offset ${given}`);
    if (at + data.length < 0) throw fail(`offset ${given} out of range for ${data.length}-byte buffer`);
    at += data.length;
  }
  if (data.length - at < layout.size) {
    throw fail(
      `pack_into requires a buffer of at least ${layout.size + at} bytes for packing ${layout.size} bytes at offset ${at} (actual buffer size is ${data.length})`,
    );
  }
  put(data, at, layout, args);
  return null;
}

class PyUnpackIterator extends PyIterator {
  $at = 0;
  readonly $layout: Layout;
  readonly $data: Uint8Array;
  constructor(layout: Layout, data: Uint8Array) {
    super();
    this.$layout = layout;
    this.$data = data;
  }
  $next(): Value {
    if (this.$at >= this.$data.length) return undefined;
    const result = get(this.$data, this.$at, this.$layout);
    this.$at += this.$layout.size;
    return result;
  }
}
iteratorType(PyUnpackIterator, { name: "unpack_iterator", module: "_struct", style: "c" });

function iterUnpack(layout: Layout, v: Value): Value {
  const data = buffer(v);
  if (layout.size === 0) throw fail("cannot iteratively unpack with a struct of length 0");
  if (data.length % layout.size !== 0) {
    throw fail(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  }
  return new PyUnpackIterator(layout, data);
}

class PyStruct extends PyObject {
  $format = "";
  $layout: Layout = new Layout("");
  __init__(format: Value): null {
    this.$layout = layoutOf(format);
    this.$format =
      asStr(format) !== undefined ? toJs(format) : String.fromCharCode(...(format as PyBytes).$data);
    return null;
  }
  get format(): Value {
    return this.$format;
  }
  get size(): Value {
    return this.$layout.size;
  }
  pack(...args: Value[]): Value {
    return pack(this.$layout, args);
  }
  pack_into(v: Value, offset: Value, ...args: Value[]): Value {
    return packInto(this.$layout, v, offset, args);
  }
  unpack(v: Value): Value {
    return unpack(this.$layout, v);
  }
  unpack_from(v: Value, offset: Value): Value {
    return unpackFrom(this.$layout, v, offset);
  }
  iter_unpack(v: Value): Value {
    return iterUnpack(this.$layout, v);
  }
}

const Struct: Value = builtinType(PyStruct, {
  name: "Struct",
  module: "_struct",
  style: "c",
  doc: "Struct(fmt) --> compiled struct object",
  signatures: {
    __init__: "(format)",
    pack: "(*args)",
    pack_into: "(buffer, offset, *args)",
    unpack: "(buffer, /)",
    unpack_from: "(buffer, offset=0)",
    iter_unpack: "(buffer, /)",
  },
});

export function load(): PyModule {
  return builtinModule("struct", {
    doc: "Functions to convert between Python values and C structs.",
    functions: {
      "calcsize(format, /)": (format) => layoutOf(format).size,
      "pack(format, /, *args)": (format, ...args) => pack(layoutOf(format), args),
      "pack_into(format, buffer, offset, /, *args)": (format, v, offset, ...args) =>
        packInto(layoutOf(format), v, offset, args),
      "unpack(format, buffer, /)": (format, v) => unpack(layoutOf(format), v),
      "unpack_from(format, /, buffer, offset=0)": (format, v, offset) =>
        unpackFrom(layoutOf(format), v, offset),
      "iter_unpack(format, buffer, /)": (format, v) => iterUnpack(layoutOf(format), v),
    },
    attributes: {
      Struct,
      error: structError,
      __all__: list([
        "calcsize",
        "pack",
        "pack_into",
        "unpack",
        "unpack_from",
        "iter_unpack",
        "Struct",
        "error",
      ]),
    },
  });
}
