/** Numbers in shared memory. CPython: Lib/multiprocessing/sharedctypes.py. */
import type { FrameBody } from "../../frames/frame.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattr } from "../../objects/attribute.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { attributeError, indexError, typeError, valueError } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/float.ts";
import { normalize } from "../../objects/int_value.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { asDouble, asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { address } from "../../objects/object_type.ts";
import { asStr } from "../../objects/str_kinds.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { fromJs, toPoints } from "../../objects/wide_str.ts";
import { blockingType } from "../blocking_type.ts";
import { calledMethod } from "../calls_in_frames.ts";
import { pythonFunctions } from "../python_module.ts";
import { inherited, PySharedObject, passOn } from "./inheritance.ts";
import { RLock } from "./synchronize.ts";

type Cells = { [index: number]: number | bigint; length: number };
interface CType {
  readonly name: string;
  readonly Cells: { new (buffer: SharedArrayBuffer): Cells; readonly BYTES_PER_ELEMENT: number };
  readonly kind: "int" | "big" | "float" | "char" | "text";
}
const cType = (name: string, Cells: Value, kind: CType["kind"]): CType => ({ name, Cells, kind });

/** By `typecode` of `multiprocessing.Value`. */
const cTypes: { readonly [code: string]: CType } = {
  c: cType("c_char", Uint8Array, "char"),
  b: cType("c_byte", Int8Array, "int"),
  B: cType("c_ubyte", Uint8Array, "int"),
  u: cType("c_wchar", Uint32Array, "text"),
  h: cType("c_short", Int16Array, "int"),
  H: cType("c_ushort", Uint16Array, "int"),
  i: cType("c_int", Int32Array, "int"),
  I: cType("c_uint", Uint32Array, "int"),
  l: cType("c_long", BigInt64Array, "big"),
  L: cType("c_ulong", BigUint64Array, "big"),
  q: cType("c_longlong", BigInt64Array, "big"),
  Q: cType("c_ulonglong", BigUint64Array, "big"),
  f: cType("c_float", Float32Array, "float"),
  d: cType("c_double", Float64Array, "float"),
};

function typeNamed(code: Value): CType {
  const name = asStr(code);
  const found = typeof name === "string" ? cTypes[name] : undefined;
  if (found !== undefined) return found;
  if (name === undefined)
    throw typeError("Tulip has no ctypes: name the type by a typecode such as 'i' or 'd'");
  throw typeError("this type has no size");
}

function read(type: CType, cells: Cells, i: number): Value {
  const v = cells[i] as number | bigint;
  if (type.kind === "float") return new PyFloat(v as number);
  if (type.kind === "char") return new PyBytes(Uint8Array.of(v as number));
  if (type.kind === "text") return fromJs(String.fromCodePoint(v as number));
  return normalize(v as never);
}

function write(type: CType, cells: Cells, i: number, v: Value): void {
  if (type.kind === "float") {
    const x = asDouble(v);
    if (x === undefined) throw typeError(`must be real number, not ${typeOf(v).$name}`);
    cells[i] = x;
  } else if (type.kind === "char") {
    const n = asInt(v);
    if (v instanceof PyBytes && v.$data.length === 1) cells[i] = v.$data[0] as number;
    else if (n !== undefined && Number(n) >= 0 && Number(n) < 256) cells[i] = Number(n);
    else throw typeError("one character bytes, bytearray, or an integer in range(256) expected");
  } else if (type.kind === "text") {
    const points = asStr(v) === undefined ? [] : toPoints(v);
    if (points.length !== 1) throw typeError("a unicode character expected");
    cells[i] = points[0] as number;
  } else {
    if (asInt(v) === undefined) {
      throw typeError(`'${typeOf(v).$name}' object cannot be interpreted as an integer`);
    }
    const n = toIndex(v);
    cells[i] = type.kind === "big" ? BigInt(n) : Number(BigInt.asIntN(64, BigInt(n)));
  }
}

class Shared extends PySharedObject {
  declare $code: string;
  declare $cells: Cells;
  declare $block: SharedArrayBuffer;
  $map(code: string, block: SharedArrayBuffer): void {
    this.$hide("$typecode", code);
    this.$hide("$block", block);
    const { Cells } = cTypes[code] as CType;
    this.$hide("$cells", new Cells(block));
  }
  get $type(): CType {
    return cTypes[(this as Value).$typecode] as CType;
  }
  __getstate__(): Value {
    return links.tuple([(this as Value).$typecode, passOn(this.$block, this)]);
  }
  __setstate__(state: Value): null {
    this.$map(state.$items[0], inherited(state.$items[1]));
    return null;
  }
}

builtinType(Shared, {
  name: "_Shared",
  module: "multiprocessing.sharedctypes",
  signatures: { __getstate__: "()", __setstate__: "(state)" },
});

class PyRawValue extends Shared {
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  get value(): Value {
    return read(this.$type, this.$cells, 0);
  }
  set value(v: Value) {
    write(this.$type, this.$cells, 0, v);
  }
  __repr__(): string {
    return `${this.$type.name}(${links.repr(this.value)})`;
  }
}
const stateSignatures = { __new__: "(*args, **kwargs)" };
const RawValueType = builtinType(PyRawValue, {
  name: "_RawValue",
  module: "multiprocessing.sharedctypes",
  signatures: { ...stateSignatures, __repr__: "()" },
});

class PyRawArray extends Shared {
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  $index(i: Value): number {
    const n = Number(toIndex(i));
    const at = n < 0 ? n + this.$cells.length : n;
    if (at < 0 || at >= this.$cells.length) throw indexError("invalid index");
    return at;
  }
  #range(slice: Value): number[] {
    const [start, stop, step] = slice.indices(this.$cells.length).$items.map(Number);
    const found: number[] = [];
    for (let i = start; step > 0 ? i < stop : i > stop; i += step) found.push(i);
    return found;
  }
  __len__(): number {
    return this.$cells.length;
  }
  __getitem__(i: Value): Value {
    if (typeOf(i).$name !== "slice") return read(this.$type, this.$cells, this.$index(i));
    const items = this.#range(i).map((at) => read(this.$type, this.$cells, at));
    if (this.$type.kind === "char")
      return new PyBytes(Uint8Array.from(items, (b: PyBytes) => b.$data[0] as number));
    return this.$type.kind === "text" ? fromJs(items.map(String).join("")) : links.list(items);
  }
  __setitem__(i: Value, v: Value): null {
    if (typeOf(i).$name !== "slice") write(this.$type, this.$cells, this.$index(i), v);
    else {
      const places = this.#range(i);
      const values = arrayOf(v);
      if (values.length !== places.length) throw valueError("Can only assign sequence of same size");
      for (const [k, at] of places.entries()) write(this.$type, this.$cells, at, values[k]);
    }
    return null;
  }
  __iter__(): Value {
    return links.list(this.$all())["__iter__"]();
  }
  $all(): Value[] {
    return Array.from({ length: this.$cells.length }, (_, i) => read(this.$type, this.$cells, i));
  }
  get raw(): Value {
    this.$checkText("raw");
    return new PyBytes(Uint8Array.from(this.$cells as Uint8Array));
  }
  set raw(v: Value) {
    this.$checkText("raw");
    (this.$cells as Uint8Array).set(v.$data);
  }
  get value(): Value {
    this.$checkText("value");
    const bytes = Uint8Array.from(this.$cells as Uint8Array);
    const end = bytes.indexOf(0);
    return new PyBytes(end < 0 ? bytes : bytes.subarray(0, end));
  }
  set value(v: Value) {
    this.$checkText("value");
    if (v.$data.length > this.$cells.length) throw valueError("byte string too long");
    (this.$cells as Uint8Array).set(v.$data);
    if (v.$data.length < this.$cells.length) this.$cells[v.$data.length] = 0;
  }
  $checkText(name: string): void {
    if (this.$type.kind === "char") return;
    const own = this.$name();
    throw attributeError(`'${own}' object has no attribute '${name}'`, { name, obj: this });
  }
  $name(): string {
    return `${this.$type.name}_Array_${this.$cells.length}`;
  }
  __repr__(): string {
    return `<multiprocessing.sharedctypes.${this.$name()} object at ${address(this)}>`;
  }
}
const itemSignatures = { __len__: "()", __getitem__: "(i, /)", __setitem__: "(i, value, /)", __iter__: "()" };
const RawArrayType = builtinType(PyRawArray, {
  name: "_RawArray",
  module: "multiprocessing.sharedctypes",
  signatures: { ...stateSignatures, ...itemSignatures, __repr__: "()" },
});

/** A value or an array with a lock. */
class PySynchronized extends PySharedObject {
  declare _obj: Value;
  declare _lock: Value;
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  __init__(obj: Value, lock: Value): null {
    this._obj = obj;
    this._lock = lock ?? RLock();
    return null;
  }
  get_obj(): Value {
    return this._obj;
  }
  get_lock(): Value {
    return this._lock;
  }
  *$$acquire(block: Value = true, timeout: Value = null): FrameBody {
    return yield* calledMethod(this._lock, "acquire", block, timeout);
  }
  *$$__enter__(): FrameBody {
    return yield* calledMethod(this._lock, "__enter__");
  }
  release(): Value {
    return getattr(this._lock, "release")();
  }
  __exit__(...args: Value[]): Value {
    return getattr(this._lock, "__exit__")(...args);
  }
  get value(): Value {
    return this._obj.value;
  }
  set value(v: Value) {
    this._obj.value = v;
  }
  __repr__(): string {
    return `<${typeOf(this).$name} wrapper for ${links.repr(this._obj)}>`;
  }
}
const Synchronized = blockingType(PySynchronized, ["acquire", "__enter__"], {
  name: "Synchronized",
  module: "multiprocessing.sharedctypes",
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(obj, lock=None, ctx=None)",
    get_obj: "()",
    get_lock: "()",
    acquire: "(block=True, timeout=None)",
    release: "()",
    __enter__: "()",
    __exit__: "(*args)",
    __repr__: "()",
  },
});

class PySynchronizedArray extends PySynchronized {
  __len__(): number {
    return this._obj.__len__();
  }
  *$$__getitem__(i: Value): FrameBody {
    yield* this.$$__enter__();
    try {
      return this._obj.__getitem__(i);
    } finally {
      this.release();
    }
  }
  *$$__setitem__(i: Value, value: Value): FrameBody {
    yield* this.$$__enter__();
    try {
      return this._obj.__setitem__(i, value);
    } finally {
      this.release();
    }
  }
  __iter__(): Value {
    return this._obj.__iter__();
  }
  get raw(): Value {
    return this._obj.raw;
  }
  set raw(v: Value) {
    this._obj.raw = v;
  }
}
const SynchronizedArray = blockingType(PySynchronizedArray, ["__getitem__", "__setitem__"], {
  name: "SynchronizedArray",
  module: "multiprocessing.sharedctypes",
  signatures: itemSignatures,
});
const SynchronizedString = blockingType(class extends PySynchronizedArray {}, [], {
  name: "SynchronizedString",
  module: "multiprocessing.sharedctypes",
});

function allocate<T extends Shared>(o: T, code: Value, count: number): T {
  const type = typeNamed(code);
  o.$map(asStr(code) as string, new SharedArrayBuffer(count * type.Cells.BYTES_PER_ELEMENT));
  return o;
}

function rawValue(code: Value, args: readonly Value[]): Value {
  const o = allocate(new PyRawValue(), code, 1);
  if (args.length > 0) o.value = args[0];
  return o;
}

function rawArray(code: Value, sizeOrItems: Value): Value {
  const size = asInt(sizeOrItems);
  if (size !== undefined) return allocate(new PyRawArray(), code, Number(size));
  const items = arrayOf(sizeOrItems);
  const o = allocate(new PyRawArray(), code, items.length);
  for (const [i, v] of items.entries()) write(o.$type, o.$cells, i, v);
  return o;
}

function locked(Type: PyType, obj: Value, lock: Value): Value {
  if (lock === false) return obj;
  if (lock === true || lock === null || lock === undefined) return Type(obj, null);
  if (lock.acquire === undefined) throw attributeError(`${links.repr(lock)} has no method 'acquire'`);
  return Type(obj, lock);
}

export const sharedTypes = pythonFunctions("multiprocessing.sharedctypes", {
  "RawValue(typecode_or_type, *args)": (code, ...args) => rawValue(code, args),
  "RawArray(typecode_or_type, size_or_initializer)": rawArray,
  "Value(typecode_or_type, *args, lock=True, ctx=None)": (code, ...args) => {
    const kw = args.pop();
    return locked(Synchronized, rawValue(code, args), kw.lock);
  },
  "Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None)": (code, sizeOrItems, kw) => {
    const obj = rawArray(code, sizeOrItems);
    return locked(typeNamed(code).kind === "char" ? SynchronizedString : SynchronizedArray, obj, kw.lock);
  },
});

export function load(): PyModule {
  return builtinModule("multiprocessing.sharedctypes", {
    attributes: {
      __all__: links.list(["RawValue", "RawArray", "Value", "Array", "copy", "synchronized"]),
      ...sharedTypes,
      _RawValue: RawValueType,
      _RawArray: RawArrayType,
      Synchronized,
      SynchronizedArray,
      SynchronizedString,
    },
  });
}
