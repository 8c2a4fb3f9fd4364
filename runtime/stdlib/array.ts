/** The module `array`. https://docs.python.org/3.13/library/array.html; CPython: Modules/arraymodule.c. */
import { builtinModule, functions, type PyModule } from "../modules/module.ts";
import { asBytesData } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { callMethod } from "../objects/call.ts";
import { compareItems, equals } from "../objects/comparison.ts";
import {
  DeprecationWarning,
  EOFError,
  indexError,
  newException,
  overflowError,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { PyFloat } from "../objects/float.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import { normalize } from "../objects/int_value.ts";
import { each, iteratorType, PyIterator } from "../objects/iteration.ts";
import { links } from "../objects/links.ts";
import { list, PyList } from "../objects/list.ts";
import { asFloat, indexNumber, toIndex, tryIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { id, NotImplemented } from "../objects/object_type.ts";
import { repr } from "../objects/repr.ts";
import { searchBounds } from "../objects/sequence.ts";
import { PySlice, sliceBounds } from "../objects/slice.ts";
import { asStr } from "../objects/str_kinds.ts";
import { tuple } from "../objects/tuple.ts";
import { builtinType, isSubtype, isType, type PyType, typeOf } from "../objects/type.ts";
import { fromJs, fromPoint, fromPoints, type Str, strLength, toJs, toPoints } from "../objects/wide_str.ts";
import { MutableSequence } from "./collections/abc.ts";
import { toDouble } from "./math/index.ts";
import { nameInMessages, shortName } from "./type_name.ts";

/** How items of a type code are kept. */
interface Kind {
  readonly size: number;
  readonly get: (view: DataView, at: number) => Value;
  readonly put: (view: DataView, at: number, value: Value) => void;
  readonly isText?: boolean;
}

/** The C names in messages about values that are too large, and whether the message is about the C conversion. */
interface Whole {
  readonly low: bigint;
  readonly high: bigint;
  readonly below: string;
  readonly above: string;
}

function integer(v: Value): bigint {
  if (typeof v === "number") return BigInt(v);
  const n = tryIndex(v);
  if (n === undefined) {
    throw typeError(
      asFloat(v) !== undefined
        ? "'float' object cannot be interpreted as an integer"
        : `'${typeOf(v).$name}' object cannot be interpreted as an integer`,
    );
  }
  return BigInt(n);
}

const C_LONG: Whole = {
  low: -(1n << 63n),
  high: (1n << 63n) - 1n,
  below: "Python int too large to convert to C long",
  above: "Python int too large to convert to C long",
};

// CPython converts to a wider C type first, which has words of its own for what it cannot hold.
const WIDER: { readonly [code: string]: readonly string[] } = { b: ["h"], H: ["i"] };

function checkedWhole(v: Value, code: string): bigint {
  const n = integer(v);
  const steps = "bBhHi".includes(code) ? [C_LONG] : [];
  for (const wider of WIDER[code] ?? []) steps.push(LIMITS[wider] as Whole);
  if (code === "I" && n >= 1n << 64n) {
    throw overflowError("Python int too large to convert to C unsigned long");
  }
  for (const { low, high, below, above } of [...steps, LIMITS[code] as Whole]) {
    if (n < low) throw overflowError(below);
    if (n > high) throw overflowError(above);
  }
  return n;
}

const bits = (n: number): bigint => 1n << BigInt(n);
const signed = (n: number): [bigint, bigint] => [-bits(n - 1), bits(n - 1) - 1n];

const LIMITS: { readonly [code: string]: Whole } = Object.fromEntries(
  (
    [
      ["b", ...signed(8), "signed char is less than minimum", "signed char is greater than maximum"],
      [
        "B",
        0n,
        255n,
        "unsigned byte integer is less than minimum",
        "unsigned byte integer is greater than maximum",
      ],
      [
        "h",
        ...signed(16),
        "signed short integer is less than minimum",
        "signed short integer is greater than maximum",
      ],
      [
        "H",
        0n,
        bits(16) - 1n,
        "unsigned short is less than minimum",
        "unsigned short is greater than maximum",
      ],
      ["i", ...signed(32), "signed integer is less than minimum", "signed integer is greater than maximum"],
      [
        "I",
        0n,
        bits(32) - 1n,
        "can't convert negative value to unsigned int",
        "unsigned int is greater than maximum",
      ],
      [
        "l",
        ...signed(64),
        "Python int too large to convert to C long",
        "Python int too large to convert to C long",
      ],
      [
        "L",
        0n,
        bits(64) - 1n,
        "can't convert negative value to unsigned int",
        "Python int too large to convert to C unsigned long",
      ],
      ["q", ...signed(64), "int too big to convert", "int too big to convert"],
      ["Q", 0n, bits(64) - 1n, "can't convert negative int to unsigned", "int too big to convert"],
    ] as const
  ).map(([code, low, high, below, above]) => [code, { low, high, below, above }]),
);

const LITTLE = true;

function whole(
  code: string,
  size: number,
  get: (view: DataView, at: number) => number,
  put: (view: DataView, at: number, n: number) => void,
): Kind {
  const limit = LIMITS[code] as Whole;
  const [low, high] = [Number(limit.low), Number(limit.high)];
  return {
    size,
    get,
    put: (view, at, value) => {
      if (typeof value === "number" && value >= low && value <= high) put(view, at, value);
      else put(view, at, Number(checkedWhole(value, code)));
    },
  };
}

function long(code: string, isSigned: boolean): Kind {
  return {
    size: 8,
    get: (view, at) => normalize(isSigned ? view.getBigInt64(at, LITTLE) : view.getBigUint64(at, LITTLE)),
    put: (view, at, value) => {
      const n = checkedWhole(value, code);
      if (isSigned) view.setBigInt64(at, n, LITTLE);
      else view.setBigUint64(at, n, LITTLE);
    },
  };
}

function character(v: Value): number {
  const text = asStr(v);
  if (text === undefined) {
    throw typeError(`array item must be a unicode character, not ${typeOf(v).$name}`);
  }
  if (strLength(text) !== 1) {
    throw typeError(`array item must be a unicode character, not a string of length ${strLength(text)}`);
  }
  return toPoints(text)[0] as number;
}

const text: Kind = {
  size: 4,
  isText: true,
  get: (view, at) => {
    const point = view.getUint32(at, LITTLE);
    if (point > 0x10ffff) {
      throw valueError(`character U+${point.toString(16)} is not in range [U+0000; U+10ffff]`);
    }
    return fromPoint(point);
  },
  put: (view, at, value) => view.setUint32(at, character(value), LITTLE),
};

const KINDS: { readonly [code: string]: Kind } = {
  b: whole(
    "b",
    1,
    (d, i) => d.getInt8(i),
    (d, i, n) => d.setInt8(i, n),
  ),
  B: whole(
    "B",
    1,
    (d, i) => d.getUint8(i),
    (d, i, n) => d.setUint8(i, n),
  ),
  u: text,
  w: text,
  h: whole(
    "h",
    2,
    (d, i) => d.getInt16(i, LITTLE),
    (d, i, n) => d.setInt16(i, n, LITTLE),
  ),
  H: whole(
    "H",
    2,
    (d, i) => d.getUint16(i, LITTLE),
    (d, i, n) => d.setUint16(i, n, LITTLE),
  ),
  i: whole(
    "i",
    4,
    (d, i) => d.getInt32(i, LITTLE),
    (d, i, n) => d.setInt32(i, n, LITTLE),
  ),
  I: whole(
    "I",
    4,
    (d, i) => d.getUint32(i, LITTLE),
    (d, i, n) => d.setUint32(i, n, LITTLE),
  ),
  l: long("l", true),
  L: long("L", false),
  q: long("q", true),
  Q: long("Q", false),
  f: {
    size: 4,
    get: (d, i) => new PyFloat(d.getFloat32(i, LITTLE)),
    put: (d, i, v) => d.setFloat32(i, toDouble(v), LITTLE),
  },
  d: {
    size: 8,
    get: (d, i) => new PyFloat(d.getFloat64(i, LITTLE)),
    put: (d, i, v) => d.setFloat64(i, toDouble(v), LITTLE),
  },
};

class PyArray extends PyObject {
  $code = "b";
  $kind: Kind = KINDS.b as Kind;
  $length = 0;
  /** May be larger than what is in use. */
  $store: Uint8Array = new Uint8Array(0);
  $view = new DataView(this.$store.buffer);

  static __new__(cls: PyType, typecode: Value, ...given: Value[]): Value {
    const code = asStr(typecode);
    if (code === undefined || strLength(code) !== 1) {
      const what = code === undefined ? typeOf(typecode).$name : "str";
      throw typeError(`array() argument 1 must be a unicode character, not ${what}`);
    }
    const letter = toJs(code);
    const kind = KINDS[letter];
    if (kind === undefined) {
      throw valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }
    if (letter === "u") {
      links.warn(DeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16", 1);
    }
    const self: PyArray = new cls.$Impl();
    self.$code = letter;
    self.$kind = kind;
    const initial = given[0];
    if (initial === undefined || initial === null) return self;
    const str = asStr(initial);
    if (str !== undefined) {
      if (kind.isText !== true) {
        throw typeError(`cannot use a str to initialize an array with typecode '${letter}'`);
      }
      self.$addText(str);
    } else if (initial instanceof PyArray) {
      if (initial.$kind.isText === true && initial.$code !== letter && kind.isText !== true) {
        throw typeError(`cannot use a unicode array to initialize an array with typecode '${letter}'`);
      }
      self.$addItems(initial.$items());
    } else {
      const data = initial instanceof PyArray ? undefined : asBytesData(initial);
      if (data !== undefined && typeOf(initial).$name !== "memoryview") self.$addBytes(data);
      else self.$addItems(each(initial));
    }
    return self;
  }

  /** Makes room for `count` items. @raises BufferError */
  $resize(count: number): void {
    const { size } = this.$kind;
    const needed = count * size;
    if (needed > this.$store.length) {
      const store = new Uint8Array(needed + (needed >> 3) + 8 * size);
      store.set(this.$store.subarray(0, this.$length * size));
      this.$store = store;
      this.$view = new DataView(store.buffer);
    }
    this.$length = count;
  }
  $bytes(): Uint8Array {
    return this.$store.subarray(0, this.$length * this.$kind.size);
  }
  $buffer(): Value {
    return { data: this.$bytes(), readonly: false, format: this.$kind.isText ? "w" : this.$code };
  }
  $get(i: number): Value {
    return this.$kind.get(this.$view, i * this.$kind.size);
  }
  $items(): Value[] {
    return Array.from({ length: this.$length }, (_, i) => this.$get(i));
  }
  $append(v: Value): void {
    const at = this.$length;
    this.$resize(at + 1);
    try {
      this.$kind.put(this.$view, at * this.$kind.size, v);
    } catch (e) {
      this.$length = at;
      throw e;
    }
  }
  $addItems(items: Iterable<Value>): void {
    for (const item of items) this.$append(item);
  }
  $addBytes(data: Uint8Array): void {
    const { size } = this.$kind;
    if (data.length % size !== 0) throw valueError("bytes length not a multiple of item size");
    const before = this.$length;
    const copy = data.slice();
    this.$resize(before + copy.length / size);
    this.$store.set(copy, before * size);
  }
  $addText(s: Str): void {
    this.$addItems([...toPoints(s)].map((p) => fromPoint(p)));
  }
  /** Replaces `count` items from `start` by the bytes. */
  $splice(start: number, count: number, bytes: Uint8Array): void {
    const { size } = this.$kind;
    const tail = this.$store.slice((start + count) * size, this.$length * size);
    const added = bytes.slice();
    const length = this.$length - count + added.length / size;
    this.$length = start;
    this.$resize(length);
    this.$store.set(added, start * size);
    this.$store.set(tail, start * size + added.length);
  }
  $same(bytes: Uint8Array): PyArray {
    const made = new PyArray();
    made.$code = this.$code;
    made.$kind = this.$kind;
    made.$addBytes(bytes);
    return made;
  }
  $index(key: Value, what: string): number {
    const n = indexNumber(toIndex(key));
    if (n === undefined) throw indexError("cannot fit 'int' into an index-sized integer");
    const i = n < 0 ? n + this.$length : n;
    if (i < 0 || i >= this.$length) throw indexError(`array ${what}index out of range`);
    return i;
  }
  $selected(s: PySlice): Uint8Array {
    const { size } = this.$kind;
    const { start, step, count } = sliceBounds(s, () => this.$length);
    if (step === 1) return this.$store.slice(start * size, (start + count) * size);
    const bytes = new Uint8Array(count * size);
    for (let i = 0; i < count; i++) {
      const at = (start + i * step) * size;
      bytes.set(this.$store.subarray(at, at + size), i * size);
    }
    return bytes;
  }
  __len__(): number {
    return this.$length;
  }
  __iter__(): Value {
    return new PyArrayIterator(this);
  }
  __getitem__(key: Value): Value {
    if (typeof key === "number" && key >= 0 && key < this.$length) return this.$get(key);
    if (key instanceof PySlice) return this.$same(this.$selected(key));
    if (tryIndex(key) === undefined) throw typeError("array indices must be integers");
    return this.$get(this.$index(key, ""));
  }
  __setitem__(key: Value, value: Value): null {
    const { size } = this.$kind;
    if (key instanceof PySlice) {
      if (!(value instanceof PyArray)) {
        throw typeError(`can only assign array (not "${typeOf(value).$name}") to array slice`);
      }
      if (value.$code !== this.$code) throw typeError("bad argument type for built-in operation");
      const { start, step, count } = sliceBounds(key, () => this.$length);
      const bytes = value.$bytes().slice();
      if (step === 1) {
        this.$splice(start, count, bytes);
        return null;
      }
      if (value.$length === 0) return this.__delitem__(key);
      if (value.$length !== count) {
        throw valueError(
          `attempt to assign array of size ${value.$length} to extended slice of size ${count}`,
        );
      }
      for (let i = 0; i < count; i++) {
        this.$store.set(bytes.subarray(i * size, (i + 1) * size), (start + i * step) * size);
      }
      return null;
    }
    if (tryIndex(key) === undefined) throw typeError("array indices must be integers");
    const i = this.$index(key, "assignment ");
    this.$kind.put(this.$view, i * size, value);
    return null;
  }
  __delitem__(key: Value): null {
    if (key instanceof PySlice) {
      const { start, step, count } = sliceBounds(key, () => this.$length);
      const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
      this.$keep((i) => !gone.has(i));
      return null;
    }
    if (tryIndex(key) === undefined) throw typeError("array indices must be integers");
    this.$splice(this.$index(key, "assignment "), 1, new Uint8Array(0));
    return null;
  }
  $keep(test: (i: number) => boolean): void {
    const { size } = this.$kind;
    let to = 0;
    for (let i = 0; i < this.$length; i++) {
      if (!test(i)) continue;
      if (to !== i) this.$store.copyWithin(to * size, i * size, (i + 1) * size);
      to++;
    }
    this.$length = to;
  }
  __contains__(v: Value): boolean {
    return this.$find(v, 0, this.$length) >= 0;
  }
  $find(v: Value, from: number, to: number): number {
    for (let i = from; i < to && i < this.$length; i++) if (equals(this.$get(i), v)) return i;
    return -1;
  }
  __add__(other: Value): Value {
    if (!(other instanceof PyArray)) {
      throw typeError(`can only append array (not "${typeOf(other).$name}") to array`);
    }
    if (other.$code !== this.$code) throw typeError("bad argument type for built-in operation");
    const made = this.$same(this.$bytes());
    made.$addBytes(other.$bytes());
    return made;
  }
  __iadd__(other: Value): Value {
    if (!(other instanceof PyArray)) {
      throw typeError(`can only extend with array (not "${typeOf(other).$name}")`);
    }
    this.extend(other);
    return this;
  }
  $repeated(count: Value): Uint8Array {
    const n = Math.max(0, Number(toIndex(count)));
    const one = this.$bytes();
    const bytes = new Uint8Array(one.length * n);
    for (let i = 0; i < n; i++) bytes.set(one, i * one.length);
    return bytes;
  }
  __mul__(count: Value): Value {
    if (tryIndex(count) === undefined) {
      throw typeError(`can't multiply sequence by non-int of type '${typeOf(count).$name}'`);
    }
    return this.$same(this.$repeated(count));
  }
  __rmul__(count: Value): Value {
    return this.__mul__(count);
  }
  __imul__(count: Value): Value {
    if (tryIndex(count) === undefined) {
      throw typeError(`can't multiply sequence by non-int of type '${typeOf(count).$name}'`);
    }
    this.$splice(0, this.$length, this.$repeated(count));
    return this;
  }
  $compare(other: Value, operation: string): Value {
    if (!(other instanceof PyArray)) return NotImplemented;
    return compareItems(this.$items(), other.$items(), operation);
  }
  __eq__(other: Value): Value {
    return this.$compare(other, "__eq__");
  }
  __ne__(other: Value): Value {
    return this.$compare(other, "__ne__");
  }
  __lt__(other: Value): Value {
    return this.$compare(other, "__lt__");
  }
  __le__(other: Value): Value {
    return this.$compare(other, "__le__");
  }
  __gt__(other: Value): Value {
    return this.$compare(other, "__gt__");
  }
  __ge__(other: Value): Value {
    return this.$compare(other, "__ge__");
  }
  __repr__(): Value {
    const name = shortName(typeOf(this));
    if (this.$length === 0) return `${name}('${this.$code}')`;
    const items = this.$kind.isText === true ? this.tounicode() : this.tolist();
    return callMethod(`${name}('${this.$code}', `, "__add__", callMethod(repr(items), "__add__", ")"));
  }
  get typecode(): Value {
    return this.$code;
  }
  get itemsize(): Value {
    return this.$kind.size;
  }
  append(v: Value): null {
    this.$append(v);
    return null;
  }
  extend(other: Value): null {
    if (other instanceof PyArray) {
      if (other.$code !== this.$code) throw typeError("can only extend with array of same kind");
      this.$addBytes(other.$bytes());
    } else this.$addItems(each(other));
    return null;
  }
  insert(index: Value, v: Value): null {
    const n = Number(toIndex(index));
    const at = Math.min(Math.max(n < 0 ? n + this.$length : n, 0), this.$length);
    const one = this.$same(new Uint8Array(0));
    one.$append(v);
    this.$splice(at, 0, one.$bytes());
    return null;
  }
  pop(index: Value): Value {
    if (this.$length === 0) throw indexError("pop from empty array");
    const n = Number(toIndex(index));
    const i = n < 0 ? n + this.$length : n;
    if (i < 0 || i >= this.$length) throw indexError("pop index out of range");
    const v = this.$get(i);
    this.$splice(i, 1, new Uint8Array(0));
    return v;
  }
  remove(v: Value): null {
    const i = this.$find(v, 0, this.$length);
    if (i < 0) throw valueError("array.remove(x): x not in array");
    this.$splice(i, 1, new Uint8Array(0));
    return null;
  }
  index(v: Value, start: Value, stop: Value): number {
    const [from, to] = searchBounds(start, stop, this.$length);
    const i = this.$find(v, from, to);
    if (i < 0) throw valueError("array.index(x): x not in array");
    return i;
  }
  count(v: Value): number {
    let n = 0;
    for (let i = 0; i < this.$length; i++) if (equals(this.$get(i), v)) n++;
    return n;
  }
  clear(): null {
    this.$splice(0, this.$length, new Uint8Array(0));
    return null;
  }
  reverse(): null {
    const { size } = this.$kind;
    const old = this.$bytes().slice();
    for (let i = 0; i < this.$length; i++) {
      this.$store.set(old.subarray(i * size, (i + 1) * size), (this.$length - 1 - i) * size);
    }
    return null;
  }
  byteswap(): null {
    const { size } = this.$kind;
    for (let i = 0; i < this.$length; i++) this.$store.subarray(i * size, (i + 1) * size).reverse();
    return null;
  }
  buffer_info(): Value {
    return tuple([id(this), this.$length]);
  }
  tolist(): Value {
    return list(this.$items());
  }
  fromlist(items: Value): null {
    if (!(items instanceof PyList)) throw typeError("arg must be list");
    const before = this.$length;
    try {
      this.$addItems([...items.$items]);
    } catch (e) {
      this.$length = before;
      throw e;
    }
    return null;
  }
  tobytes(): Value {
    return new PyBytes(this.$bytes().slice());
  }
  frombytes(buffer: Value): null {
    const data = asBytesData(buffer);
    if (data === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(buffer).$name}'`);
    this.$addBytes(data);
    return null;
  }
  tofile(file: Value): null {
    callMethod(file, "write", this.tobytes());
    return null;
  }
  fromfile(file: Value, count: Value): null {
    const n = Number(toIndex(count));
    if (n < 0) throw valueError("negative count");
    const bytes: Value = callMethod(file, "read", n * this.$kind.size);
    if (!(bytes instanceof PyBytes)) throw typeError("read() didn't return bytes");
    this.frombytes(bytes);
    if (bytes.$data.length !== n * this.$kind.size)
      throw newException(EOFError, "read() didn't return enough bytes");
    return null;
  }
  $needText(what: string): void {
    if (this.$kind.isText !== true)
      throw valueError(`${what} may only be called on unicode type arrays ('u' or 'w')`);
  }
  tounicode(): Value {
    this.$needText("tounicode()");
    return fromPoints(Array.from({ length: this.$length }, (_, i) => this.$view.getUint32(i * 4, LITTLE)));
  }
  fromunicode(s: Value): null {
    const given = asStr(s);
    if (given === undefined) throw typeError(`fromunicode() argument must be str, not ${typeOf(s).$name}`);
    this.$needText("fromunicode()");
    this.$addText(given);
    return null;
  }
  __copy__(): Value {
    return this.$same(this.$bytes());
  }
  __deepcopy__(_memo: Value): Value {
    return this.$same(this.$bytes());
  }
  __reduce_ex__(protocol: Value): Value {
    const state = Object.keys(this).some((key) => !key.startsWith("$")) ? links.instanceDict(this) : null;
    if (Number(toIndex(protocol)) >= 3) {
      const format = MACHINE_FORMATS.findIndex(([codes, isLittle]) => isLittle && codes.includes(this.$code));
      const args = [typeOf(this), this.$code, format, this.tobytes()];
      return tuple([reconstructor, tuple(args), state]);
    }
    return tuple([typeOf(this), tuple([this.$code, this.tolist()]), state]);
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

/** The formats of pickles, by number: type codes, and whether the first byte is the lowest. */
const MACHINE_FORMATS: readonly (readonly [string, boolean])[] = [
  ["B", true],
  ["b", true],
  ...["H", "h", "I", "i", "QL", "ql", "f", "d", "-", "uw"].flatMap((codes): [string, boolean][] => [
    [codes, true],
    [codes, false],
  ]),
];

/** Makes an array out of bytes of any machine. @raises TypeError, ValueError */
function reconstruct(cls: Value, typecode: Value, format: Value, items: Value): Value {
  if (!isType(cls)) throw typeError(`first argument must be a type object, not ${typeOf(cls).$name}`);
  if (!isSubtype(cls, array)) {
    throw typeError(`${cls.$name} is not a subtype of array.array`);
  }
  const code = asStr(typecode);
  if (code === undefined || strLength(code) !== 1) {
    throw typeError(
      `_array_reconstructor() argument 2 must be a unicode character, not ${typeOf(typecode).$name}`,
    );
  }
  if (KINDS[toJs(code)] === undefined) throw valueError("second argument must be a valid type code");
  const known = MACHINE_FORMATS[Number(toIndex(format))];
  if (known === undefined) throw valueError("third argument must be a valid machine format code.");
  if (!(items instanceof PyBytes)) {
    throw typeError(`fourth argument should be bytes, not ${typeOf(items).$name}`);
  }
  const [codes, isLittle] = known;
  const made: PyArray = PyArray.__new__(cls, code);
  const own = codes.includes(toJs(code)) ? toJs(code) : (codes[0] as string);
  const kind = KINDS[own];
  if (kind === undefined) {
    const text = new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(items.$data);
    made.$addText(fromJs(text));
    return made;
  }
  if (items.$data.length % kind.size !== 0) throw valueError("bytes length not a multiple of item size");
  const bytes = items.$data.slice();
  if (!isLittle) for (let i = 0; i < bytes.length; i += kind.size) bytes.subarray(i, i + kind.size).reverse();
  if (own === toJs(code)) made.$addBytes(bytes);
  else {
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < bytes.length; i += kind.size) made.$append(kind.get(view, i));
  }
  return made;
}

class PyArrayIterator extends PyIterator {
  $at = 0;
  $array: PyArray | null;
  constructor(array: PyArray) {
    super();
    this.$array = array;
  }
  $next(): Value {
    const a = this.$array;
    if (a === null) return undefined;
    if (this.$at < a.$length) return a.$get(this.$at++);
    this.$array = null;
    return undefined;
  }
}
iteratorType(PyArrayIterator, { name: "arrayiterator", module: "array", style: "c" });

const binary = "(value, /)";
const array: PyType = builtinType(PyArray, {
  name: "array",
  module: "array",
  style: "c",
  doc: "array(typecode [, initializer]) -> array",
  signatures: {
    __new__: "(typecode, initializer=<unrepresentable>, /)",
    __len__: "()",
    __iter__: "()",
    __getitem__: "(key, /)",
    __setitem__: "(key, value, /)",
    __delitem__: "(key, /)",
    __contains__: "(key, /)",
    ...Object.fromEntries(
      "add iadd mul rmul imul eq ne lt le gt ge".split(" ").map((name) => [`__${name}__`, binary]),
    ),
    __repr__: "()",
    append: "(v, /)",
    extend: "(bb, /)",
    insert: "(i, v, /)",
    pop: "(i=-1, /)",
    remove: "(v, /)",
    index: "(v, start=0, stop=9223372036854775807, /)",
    count: "(v, /)",
    clear: "()",
    reverse: "()",
    byteswap: "()",
    buffer_info: "()",
    tolist: "()",
    fromlist: "(list, /)",
    tobytes: "()",
    frombytes: "(buffer, /)",
    tofile: "(f, /)",
    fromfile: "(f, n, /)",
    tounicode: "()",
    fromunicode: "(ustr, /)",
    __copy__: "()",
    __deepcopy__: "(unused, /)",
    __reduce_ex__: "(value, /)",
  },
  classmethods: { __class_getitem__: "(item, /)" },
  attributes: { __hash__: null },
});

const { _array_reconstructor: reconstructor } = functions("array", {
  "_array_reconstructor(arraytype, typecode, mformat_code, items, /)": reconstruct,
});

export function load(): PyModule {
  nameInMessages(array, "array");
  callMethod(MutableSequence, "register", array);
  return builtinModule("array", {
    doc: "This module defines an object type which can efficiently represent\nan array of basic values.",
    attributes: {
      array,
      ArrayType: array,
      _array_reconstructor: reconstructor as Value,
      typecodes: Object.keys(KINDS).join(""),
    },
  });
}
