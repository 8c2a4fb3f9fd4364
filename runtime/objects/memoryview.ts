/** `memoryview`. CPython: Objects/memoryobject.c. */
import { asBytesData } from "./buffer.ts";
import { PyByteArray } from "./bytearray.ts";
import { PyBytes } from "./bytes.ts";
import { hexOfBytes } from "./bytes_methods.ts";
import { indexError, NotImplementedError, newException, raise, typeError, valueError } from "./exception.ts";
import { PyFloat, toDouble } from "./float.ts";
import { doubleOfHalf, halfOfDouble } from "./half_float.ts";
import { hash } from "./hash.ts";
import { intFromBytes, intToBytes } from "./int.ts";
import { iteratorType, PyIterator } from "./iteration.ts";
import { links } from "./links.ts";
import { asFloat, asInt, toIndex, tryIndex } from "./number_kinds.ts";
import { PyObject, type Value } from "./object.ts";
import { address, NotImplemented } from "./object_type.ts";
import { PySlice, sliceBounds } from "./slice.ts";
import { asStr } from "./str_kinds.ts";
import { builtinType, isSubtype, lookupSpecial, type PyType, typeOf, wellKnown } from "./type.ts";
import { toJs } from "./wide_str.ts";

/** How one item of a native format is stored. */
interface Format {
  size: number;
  kind: "int" | "uint" | "float" | "bool" | "char";
}

const formats: { readonly [format: string]: Format } = {
  b: { size: 1, kind: "int" },
  B: { size: 1, kind: "uint" },
  c: { size: 1, kind: "char" },
  "?": { size: 1, kind: "bool" },
  h: { size: 2, kind: "int" },
  H: { size: 2, kind: "uint" },
  i: { size: 4, kind: "int" },
  I: { size: 4, kind: "uint" },
  l: { size: 8, kind: "int" },
  L: { size: 8, kind: "uint" },
  q: { size: 8, kind: "int" },
  Q: { size: 8, kind: "uint" },
  n: { size: 8, kind: "int" },
  N: { size: 8, kind: "uint" },
  P: { size: 8, kind: "uint" },
  e: { size: 2, kind: "float" },
  f: { size: 4, kind: "float" },
  d: { size: 8, kind: "float" },
};

function notImplemented(message: string): Value {
  return raise(newException(NotImplementedError, message));
}

/** Objects of other modules that hand out writable buffers say how: the live bytes, the format, whether they may change. */
export interface BufferSource {
  data: Uint8Array;
  readonly: boolean;
  format: string;
}

/** A view of a buffer: its bytes, and which items of them it shows. */
export class PyMemoryView extends PyObject {
  $owner: Value = null;
  /** The owner's bytes. */
  $store: Uint8Array = new Uint8Array(0);
  $format = "B";
  $readonly = true;
  $shape: number[] = [0];
  $strides: number[] = [1];
  /** Where the first item stands in the owner's bytes. */
  $offset = 0;
  $released = false;
  /** How many `with` statements are in this view. */
  $entered = 0;
  $hash: Value = undefined;

  static __new__(cls: Value, object: Value): Value {
    const view = new cls.$Impl();
    if (object instanceof PyMemoryView) {
      object.$check();
      view.$take(object);
      view.$shape = object.$shape;
      view.$strides = object.$strides;
      view.$offset = object.$offset;
      view.$format = object.$format;
      view.$readonly = object.$readonly;
      return view;
    }
    const source: BufferSource | undefined = object?.$buffer?.();
    const data = source?.data ?? asBytesData(object);
    if (data === undefined) {
      throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).$name}'`);
    }
    view.$owner = object;
    view.$format = source?.format ?? "B";
    view.$readonly = source?.readonly ?? !(object instanceof PyByteArray);
    const { size } = view.$item;
    view.$shape = [data.length / size];
    view.$strides = [size];
    view.$store = data;
    return view;
  }
  $take(other: PyMemoryView): void {
    this.$owner = other.$owner;
    this.$store = other.$store;
  }
  get $item(): Format {
    return formats[this.$format] ?? { size: 1, kind: "uint" };
  }
  $check(): void {
    if (this.$released) throw valueError("operation forbidden on released memoryview object");
  }
  get $count(): number {
    return this.$shape.reduce((n, k) => n * k, 1);
  }
  $isContiguous(): boolean {
    let stride = this.$item.size;
    for (let d = this.$shape.length - 1; d >= 0; d--) {
      if ((this.$shape[d] as number) > 1 && this.$strides[d] !== stride) return false;
      stride *= this.$shape[d] as number;
    }
    return true;
  }
  /** Where the items stand, in C order. */
  *$places(dimension = 0, at = this.$offset): Generator<number, void, undefined> {
    if (dimension === this.$shape.length) {
      yield at;
      return;
    }
    for (let i = 0; i < (this.$shape[dimension] as number); i++) {
      yield* this.$places(dimension + 1, at + i * (this.$strides[dimension] as number));
    }
  }
  /** The bytes of all items: the live ones where they lie side by side, else a copy. */
  $bytes(): Uint8Array {
    this.$check();
    const { size } = this.$item;
    if (this.$isContiguous()) return this.$store.subarray(this.$offset, this.$offset + this.$count * size);
    const out = new Uint8Array(this.$count * size);
    const store = this.$store;
    let to = 0;
    for (const at of this.$places()) {
      for (let k = 0; k < size; k++) out[to++] = store[at + k] as number;
    }
    return out;
  }
  $read(at: number): Value {
    const { size, kind } = this.$item;
    const store = this.$store;
    switch (kind) {
      case "char":
        return new PyBytes(store.slice(at, at + 1));
      case "bool":
        return store[at] !== 0;
      case "float":
        return new PyFloat(readFloat(store, at, size));
    }
    if (size === 1) return kind === "int" ? ((store[at] as number) << 24) >> 24 : store[at];
    return intFromBytes(store.subarray(at, at + size), true, kind === "int");
  }
  $write(at: number, value: Value): void {
    const { size, kind } = this.$item;
    const store = this.$store;
    const wrongType = () => typeError(`memoryview: invalid type for format '${this.$format}'`);
    const wrongValue = () => valueError(`memoryview: invalid value for format '${this.$format}'`);
    switch (kind) {
      case "char":
        if (typeof value !== "object" || value?.$onlyWithBytes !== true) throw wrongType();
        if (value.$data.length !== 1) throw wrongValue();
        store[at] = value.$data[0];
        return;
      case "bool":
        store[at] = links.truth(value) ? 1 : 0;
        return;
      case "float": {
        if (
          asFloat(value) === undefined &&
          asInt(value) === undefined &&
          lookupSpecial(value, "__float__") === undefined
        ) {
          throw wrongType();
        }
        writeFloat(store, at, size, toDouble(value));
        return;
      }
    }
    const n = tryIndex(value);
    if (n === undefined) throw wrongType();
    const bits = BigInt(size * 8);
    const low = kind === "int" ? -(1n << (bits - 1n)) : 0n;
    const high = kind === "int" ? 1n << (bits - 1n) : 1n << bits;
    if (BigInt(n) < low || BigInt(n) >= high) throw wrongValue();
    store.set(intToBytes(n, size, true, kind === "int"), at);
  }
  $derive(): PyMemoryView {
    const view = new PyMemoryView();
    view.$take(this);
    view.$format = this.$format;
    view.$readonly = this.$readonly;
    view.$shape = this.$shape.slice();
    view.$strides = this.$strides.slice();
    view.$offset = this.$offset;
    return view;
  }
  $slice(key: PySlice): PyMemoryView {
    const { start, step, count } = sliceBounds(key, this.$shape[0] as number);
    const view = this.$derive();
    view.$shape[0] = count;
    view.$offset += start * (this.$strides[0] as number);
    view.$strides[0] = (this.$strides[0] as number) * step;
    return view;
  }
  /** Where the item of an index stands. */
  $place(dimension: number, key: Value): number {
    const n = toIndex(key) as number;
    const length = this.$shape[dimension] as number;
    const i = n < 0 ? n + length : n;
    if (i < 0 || i >= length) throw indexError(`index out of bounds on dimension ${dimension + 1}`);
    return i * (this.$strides[dimension] as number);
  }
  $locate(key: Value): number {
    if (isSubtype(typeOf(key), wellKnown.tuple as PyType)) {
      const keys: Value[] = key.$items;
      if (keys.some((k) => lookupSpecial(k, "__index__") === undefined)) throw invalidSliceKey();
      if (keys.length < this.$shape.length) throw notImplemented("sub-views are not implemented");
      if (keys.length > this.$shape.length) {
        throw typeError(
          `cannot index ${this.$shape.length}-dimension view with ${keys.length}-element tuple`,
        );
      }
      return keys.reduce((at, k, d) => at + this.$place(d, k), this.$offset);
    }
    if (lookupSpecial(key, "__index__") === undefined) throw invalidSliceKey();
    if (this.$shape.length !== 1) throw notImplemented("multi-dimensional sub-views are not implemented");
    return this.$offset + this.$place(0, key);
  }
  $nested(dimension: number, at: number): Value {
    if (dimension === this.$shape.length) return this.$read(at);
    const stride = this.$strides[dimension] as number;
    return links.list(
      Array.from({ length: this.$shape[dimension] as number }, (_, i) =>
        this.$nested(dimension + 1, at + i * stride),
      ),
    );
  }
  __repr__(): string {
    return `<${this.$released ? "released memory" : "memory"} at ${address(this)}>`;
  }
  __hash__(): Value {
    if (this.$hash !== undefined) return this.$hash;
    this.$check();
    if (!this.$readonly) throw valueError("cannot hash writable memoryview object");
    if (!"Bbc".includes(this.$format)) {
      throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    if (this.$owner !== null) hash(this.$owner);
    this.$hash = hash(new PyBytes(this.$bytes().slice()));
    return this.$hash;
  }
  __eq__(value: Value): Value {
    if (this === value) return true;
    if (this.$released) return false;
    let other: Value = value;
    if (!(other instanceof PyMemoryView)) {
      if (asBytesData(value) === undefined && value?.$buffer === undefined) return NotImplemented;
      other = memoryview_(value);
    }
    if (other.$released) return false;
    const result = sameItems(this, other);
    if (other !== value) other.release();
    return result;
  }
  __ne__(value: Value): Value {
    const equal = this.__eq__(value);
    return equal === NotImplemented ? equal : !equal;
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
  __len__(): Value {
    this.$check();
    if (this.$shape.length === 0) throw typeError("0-dim memory has no length");
    return this.$shape[0];
  }
  __iter__(): Value {
    this.$check();
    if (this.$shape.length === 0) throw typeError("invalid indexing of 0-dim memory");
    if (this.$shape.length > 1) throw notImplemented("multi-dimensional sub-views are not implemented");
    return new PyMemoryIterator(this);
  }
  __getitem__(key: Value): Value {
    this.$check();
    if (key instanceof PySlice) {
      if (this.$shape.length !== 1) throw notImplemented("multi-dimensional slicing is not implemented");
      return this.$slice(key);
    }
    if (this.$shape.length === 0) {
      const isEllipsis = key === wellKnown.ellipsis?.$instance;
      if (isEllipsis) return this;
      if (key?.$items?.length === 0) return this.$read(this.$offset);
      throw typeError("invalid indexing of 0-dim memory");
    }
    return this.$read(this.$locate(key));
  }
  __setitem__(key: Value, value: Value): null {
    this.$check();
    if (this.$readonly) throw typeError("cannot modify read-only memory");
    if (key instanceof PySlice) {
      if (this.$shape.length !== 1)
        throw notImplemented("memoryview slice assignments are currently restricted to ndim = 1");
      const target = this.$slice(key);
      const isBuffer = asBytesData(value) !== undefined || value?.$buffer !== undefined;
      if (!isBuffer) throw typeError(`a bytes-like object is required, not '${typeOf(value).$name}'`);
      const source: PyMemoryView = memoryview_(value);
      if (source.$format !== target.$format || source.$count !== target.$count) {
        throw valueError("memoryview assignment: lvalue and rvalue have different structures");
      }
      const bytes = source.$bytes().slice();
      const { size } = this.$item;
      let from = 0;
      for (const at of target.$places())
        for (let k = 0; k < size; k++) target.$store[at + k] = bytes[from++] as number;
      source.release();
      target.release();
      return null;
    }
    this.$write(this.$locate(key), value);
    return null;
  }
  __delitem__(_key: Value): null {
    throw typeError("cannot delete memory");
  }
  __enter__(): Value {
    this.$check();
    // DEVIATION: a bytearray refuses to change its size only while a `with` statement holds a view of it. CPython
    // refuses as long as a view exists, but drops most of them before anyone notices, by counting references.
    if (this.$owner instanceof PyByteArray) {
      this.$owner.$exports++;
      this.$entered++;
    }
    return this;
  }
  __exit__(..._exc_info: Value[]): null {
    return this.release();
  }
  release(): null {
    if (this.$released) return null;
    this.$released = true;
    if (this.$owner instanceof PyByteArray) this.$owner.$exports -= this.$entered;
    return null;
  }
  tobytes(order: Value): Value {
    this.$check();
    if (order !== null && order !== "C" && order !== "F" && order !== "A") {
      throw valueError("order must be 'C', 'F' or 'A'");
    }
    return new PyBytes(this.$bytes().slice());
  }
  hex(sep: Value, perSep: Value): Value {
    return hexOfBytes(this.$bytes(), sep, perSep);
  }
  tolist(): Value {
    this.$check();
    return this.$nested(0, this.$offset);
  }
  cast(format: Value, shape: Value): Value {
    this.$check();
    const text = asStr(format);
    if (text === undefined) {
      throw typeError(
        `cast() argument 'format' must be str, not ${format === null ? "None" : typeOf(format).$name}`,
      );
    }
    if (!this.$isContiguous()) throw typeError("memoryview: casts are restricted to C-contiguous views");
    const name = toJs(text).replace(/^@/, "");
    if (name.length !== 1 || formats[name] === undefined) {
      throw valueError(
        "memoryview: destination format must be a native single character format prefixed with an optional '@'",
      );
    }
    if (!"bBc".includes(this.$format) && !"bBc".includes(name)) {
      throw typeError("memoryview: cannot cast between two non-byte formats");
    }
    const { size } = formats[name] as Format;
    const length = this.$count * this.$item.size;
    const view = this.$derive();
    view.$format = name;
    if (shape === undefined) {
      if (length % size !== 0) throw typeError("memoryview: length is not a multiple of itemsize");
      view.$shape = [length / size];
      view.$strides = [size];
      return view;
    }
    const dimensions: number[] = links.arrayOf(shape).map((n) => {
      const k = asInt(n);
      if (k === undefined) throw typeError("memoryview.cast(): elements of shape must be integers");
      if (k <= 0) throw valueError("memoryview.cast(): elements of shape must be integers > 0");
      return Number(k);
    });
    if (dimensions.reduce((n, k) => n * k, size) !== length) {
      throw typeError("memoryview: product(shape) * itemsize != buffer size");
    }
    view.$shape = dimensions;
    view.$strides = dimensions.map((_, d) => dimensions.slice(d + 1).reduce((n, k) => n * k, size));
    return view;
  }
  toreadonly(): Value {
    this.$check();
    const view = this.$derive();
    view.$readonly = true;
    return view;
  }
  get obj(): Value {
    this.$check();
    return this.$owner;
  }
  get nbytes(): Value {
    this.$check();
    return this.$count * this.$item.size;
  }
  get readonly(): Value {
    this.$check();
    return this.$readonly;
  }
  get itemsize(): Value {
    this.$check();
    return this.$item.size;
  }
  get format(): Value {
    this.$check();
    return this.$format;
  }
  get ndim(): Value {
    this.$check();
    return this.$shape.length;
  }
  get shape(): Value {
    this.$check();
    return links.tuple(this.$shape.slice());
  }
  get strides(): Value {
    this.$check();
    return links.tuple(this.$strides.slice());
  }
  get suboffsets(): Value {
    this.$check();
    return links.tuple([]);
  }
  get c_contiguous(): Value {
    this.$check();
    return this.$isContiguous();
  }
  get f_contiguous(): Value {
    this.$check();
    return this.$isContiguous() && this.$shape.filter((n) => n > 1).length < 2;
  }
  get contiguous(): Value {
    this.$check();
    return this.$isContiguous();
  }
}

function invalidSliceKey(): Value {
  return typeError("memoryview: invalid slice key");
}

function sameItems(a: PyMemoryView, b: PyMemoryView): boolean {
  if (a.$shape.length !== b.$shape.length || a.$shape.some((n, d) => n !== b.$shape[d])) return false;
  const places = b.$places();
  for (const at of a.$places()) {
    const other = places.next().value as number;
    if (!links.truth(links.eq(a.$read(at), b.$read(other)))) return false;
  }
  return true;
}

function viewOf(store: Uint8Array): DataView {
  return new DataView(store.buffer, store.byteOffset, store.byteLength);
}

function readFloat(store: Uint8Array, at: number, size: number): number {
  const view = viewOf(store);
  if (size === 8) return view.getFloat64(at, true);
  return size === 4 ? view.getFloat32(at, true) : doubleOfHalf(view.getUint16(at, true));
}

function writeFloat(store: Uint8Array, at: number, size: number, x: number): void {
  const view = viewOf(store);
  if (size === 8) view.setFloat64(at, x, true);
  else if (size === 4) view.setFloat32(at, x, true);
  else view.setUint16(at, halfOfDouble(x), true);
}

const binary = "(value, /)";

export const memoryview_: PyType = builtinType(PyMemoryView, {
  name: "memoryview",
  base: false,
  doc: "Create a new memoryview object which references the given object.",
  signatures: {
    __new__: "(object)",
    __repr__: "()",
    __hash__: "()",
    __eq__: binary,
    __ne__: binary,
    __lt__: binary,
    __le__: binary,
    __gt__: binary,
    __ge__: binary,
    __len__: "()",
    __iter__: "()",
    __getitem__: "(key, /)",
    __setitem__: "(key, value, /)",
    __delitem__: "(key, /)",
    __enter__: "()",
    __exit__: "(*exc_info)",
    release: "()",
    tobytes: "(order='C')",
    hex: "(sep=<NULL>, bytes_per_sep=1)",
    tolist: "()",
    cast: "(format, shape=<NULL>)",
    toreadonly: "()",
  },
});

class PyMemoryIterator extends PyIterator {
  $view: PyMemoryView | null;
  $index = 0;
  constructor(view: PyMemoryView | null = null) {
    super();
    this.$view = view;
  }
  $next(): Value {
    const view = this.$view;
    if (view === null) return undefined;
    view.$check();
    if (this.$index < (view.$shape[0] as number)) {
      return view.$read(view.$offset + this.$index++ * (view.$strides[0] as number));
    }
    this.$view = null;
    return undefined;
  }
}
iteratorType(PyMemoryIterator, { name: "memory_iterator" });
