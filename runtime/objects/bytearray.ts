/** `bytearray`. CPython: Objects/bytearrayobject.c. */
import { asBytesData } from "./buffer.ts";
import { PyBytesIterator } from "./bytes.ts";
import {
  bytesFromHex,
  bytesOfArguments,
  bytesRepr,
  itemByte,
  makeTranslation,
  repeatBytes,
  shareMethods,
} from "./bytes_methods.ts";
import { bufferError, indexError, overflowError, typeError, valueError } from "./exception.ts";
import { each, iteratorType } from "./iteration.ts";
import { links } from "./links.ts";
import { indexNumber, toIndex } from "./number_kinds.ts";
import { PyObject, type Value } from "./object.ts";
import { itemIndex } from "./search_range.ts";
import { PySlice, sliceBounds } from "./slice.ts";
import { asStr } from "./str_kinds.ts";
import { builtinType, lookupSpecial, type PyType, typeOf } from "./type.ts";

/** A mutable run of bytes. `$data` is a view of exactly the bytes that there are on a larger store. */
export class PyByteArray extends PyObject {
  $data: Uint8Array;
  /** How many memoryviews forbid a change of the size. */
  $exports = 0;
  constructor(data: Uint8Array = new Uint8Array(0)) {
    super();
    this.$data = data;
  }
  $make(data: Uint8Array): Value {
    return new PyByteArray(data);
  }
  /** Replaces the bytes from `start` to before `end`. @raises BufferError */
  $replace(start: number, end: number, bytes: Uint8Array): void {
    const growth = bytes.length - (end - start);
    const old = this.$data;
    if (growth === 0) {
      old.set(bytes, start);
      return;
    }
    if (this.$exports > 0) throw bufferError("Existing exports of data: object cannot be re-sized");
    if (start === 0 && bytes.length === 0) {
      this.$data = old.subarray(end);
      return;
    }
    const source = bytes.buffer === old.buffer ? bytes.slice() : bytes;
    const length = old.length + growth;
    const room = old.buffer.byteLength - old.byteOffset;
    if (end === old.length && start === end && length <= room) {
      const longer = new Uint8Array(old.buffer, old.byteOffset, length);
      longer.set(source, start);
      this.$data = longer;
      return;
    }
    if (length <= room) {
      const store = new Uint8Array(old.buffer, old.byteOffset, Math.max(length, old.length));
      store.copyWithin(end + growth, end, old.length);
      store.set(source, start);
      this.$data = store.subarray(0, length);
      return;
    }
    const store = new Uint8Array(length + (length >> 3) + 16);
    store.set(old.subarray(0, start));
    store.set(source, start);
    store.set(old.subarray(end), start + source.length);
    this.$data = store.subarray(0, length);
  }
  __init__(source: Value, encoding: Value, errors: Value): null {
    const data = bytesOfArguments(source, encoding, errors, "bytearray") ?? bytesOfSource(source);
    if (this.$data.length === 0 && this.$exports === 0) this.$data = data.slice();
    else this.$replace(0, this.$data.length, data);
    return null;
  }
  __repr__(): string {
    return `${typeOf(this).$name}(${bytesRepr(this.$data, true)})`;
  }
  __iter__(): Value {
    return new PyByteArrayIterator(this);
  }
  __setitem__(key: Value, value: Value): null {
    const data = this.$data;
    if (key instanceof PySlice) {
      let bytes: Uint8Array;
      const own = asBytesData(value);
      if (own !== undefined) bytes = own;
      else {
        if (typeof value === "number" || typeof value === "bigint" || asStr(value) !== undefined) {
          throw typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        const t = typeOf(value).$proto;
        if (t.__iter__ === undefined && t.__getitem__ === undefined) {
          throw typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        bytes = bytesOfItems(value);
      }
      const { start, stop, step, count } = sliceBounds(key, () => this.$data.length);
      if (step === 1) {
        this.$replace(start, Math.max(start, stop), bytes);
        return null;
      }
      if (bytes.length === 0) return this.__delitem__(key);
      if (bytes.length !== count) {
        throw valueError(
          `attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`,
        );
      }
      const source = bytes === this.$data ? bytes.slice() : bytes;
      const target = this.$data;
      for (let i = 0, at = start; i < count; i++, at += step) target[at] = source[i] as number;
      return null;
    }
    if (lookupSpecial(key, "__index__") === undefined) {
      throw typeError(`bytearray indices must be integers or slices, not ${typeOf(key).$name}`);
    }
    const position = indexNumber(toIndex(key));
    if (position === undefined) throw indexError("cannot fit 'int' into an index-sized integer");
    const byte = itemByte(value);
    this.$data[itemIndex(position, data.length, "bytearray index out of range")] = byte;
    return null;
  }
  __delitem__(key: Value): null {
    if (key instanceof PySlice) {
      const { start, stop, step, count } = sliceBounds(key, this.$data.length);
      if (count === 0) return null;
      if (step === 1) this.$replace(start, stop, empty);
      else {
        const drop = new Set(Array.from({ length: count }, (_, i) => start + i * step));
        this.$replace(
          0,
          this.$data.length,
          this.$data.filter((_, i) => !drop.has(i)),
        );
      }
      return null;
    }
    if (lookupSpecial(key, "__index__") === undefined) {
      throw typeError(`bytearray indices must be integers or slices, not ${typeOf(key).$name}`);
    }
    const i = itemIndex(key, this.$data.length, "bytearray index out of range");
    this.$replace(i, i + 1, empty);
    return null;
  }
  __iadd__(value: Value): Value {
    const data = asBytesData(value);
    if (data === undefined) {
      throw typeError(`can't concat ${typeOf(value).$name} to ${typeOf(this).$name}`);
    }
    this.$replace(this.$data.length, this.$data.length, data);
    return this;
  }
  __imul__(value: Value): Value {
    this.$replace(0, this.$data.length, repeatBytes(this.$data, value));
    return this;
  }
  __alloc__(): Value {
    return this.$data.length === 0 ? 0 : this.$data.length + 1;
  }
  __sizeof__(): Value {
    return 56 + (this.$data.length === 0 ? 0 : this.$data.length + 1);
  }
  __reduce__(): Value {
    let text = "";
    for (const b of this.$data) text += String.fromCharCode(b);
    return links.tuple([typeOf(this), links.tuple(text === "" ? [] : [text, "latin-1"]), null]);
  }
  append(item: Value): null {
    const byte = itemByte(item);
    const old = this.$data;
    const { length, byteOffset } = old;
    if (this.$exports === 0 && byteOffset + length < old.buffer.byteLength) {
      const longer = new Uint8Array(old.buffer, byteOffset, length + 1);
      longer[length] = byte;
      this.$data = longer;
    } else this.$replace(length, length, Uint8Array.of(byte));
    return null;
  }
  extend(iterable: Value): null {
    const data = asBytesData(iterable);
    if (data === undefined) {
      const t = typeOf(iterable).$proto;
      if (t.__iter__ === undefined && t.__getitem__ === undefined) {
        throw typeError(`can't extend bytearray with ${typeOf(iterable).$name}`);
      }
      if (asStr(iterable) !== undefined && iterable !== "") {
        throw typeError("expected iterable of integers; got: 'str'");
      }
    }
    this.$replace(this.$data.length, this.$data.length, data ?? bytesOfItems(iterable));
    return null;
  }
  insert(index: Value, item: Value): null {
    const at = toIndex(index);
    if (typeof at === "bigint") throw overflowError("Python int too large to convert to C ssize_t");
    const byte = itemByte(item);
    const length = this.$data.length;
    const i = at < 0 ? Math.max(0, at + length) : Math.min(at, length);
    this.$replace(i, i, Uint8Array.of(byte));
    return null;
  }
  pop(index: Value): Value {
    const n = toIndex(index);
    if (typeof n === "bigint") throw overflowError("Python int too large to convert to C ssize_t");
    const length = this.$data.length;
    if (length === 0) throw indexError("pop from empty bytearray");
    const i = n < 0 ? n + length : n;
    if (i < 0 || i >= length) throw indexError("pop index out of range");
    const byte = this.$data[i];
    this.$replace(i, i + 1, empty);
    return byte;
  }
  remove(value: Value): null {
    const i = this.$data.indexOf(itemByte(value));
    if (i < 0) throw valueError("value not found in bytearray");
    this.$replace(i, i + 1, empty);
    return null;
  }
  reverse(): null {
    this.$data.reverse();
    return null;
  }
  clear(): null {
    this.$replace(0, this.$data.length, empty);
    return null;
  }
  copy(): Value {
    return new PyByteArray(this.$data.slice());
  }
  static fromhex(cls: Value, string: Value): Value {
    const made = new PyByteArray(bytesFromHex(string));
    return cls === bytearray_ ? made : cls(made);
  }
  static maketrans(frm: Value, to: Value): Value {
    return makeTranslation(frm, to);
  }
}

const empty = new Uint8Array(0);

/** The bytes of a buffer or an iterable. @raises TypeError, ValueError */
function bytesOfSource(source: Value): Uint8Array {
  const data = asBytesData(source);
  if (data !== undefined) return data;
  const t = typeOf(source).$proto;
  if ((t.__iter__ ?? undefined) === undefined && t.__getitem__ === undefined) {
    throw typeError(`cannot convert '${typeOf(source).$name}' object to bytearray`);
  }
  return bytesOfItems(source);
}

function bytesOfItems(iterable: Value): Uint8Array {
  const bytes: number[] = [];
  for (const item of each(iterable)) bytes.push(itemByte(item));
  return Uint8Array.from(bytes);
}

const hidden = (value: Value) => ({ value, configurable: true, writable: true });
Object.defineProperties(PyByteArray.prototype, {
  $isBytes: hidden(true),
  $indexWord: hidden("bytearray"),
  $indexError: hidden("bytearray index out of range"),
});

export const bytearray_: PyType = builtinType(PyByteArray, {
  name: "bytearray",
  doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer",
  signatures: {
    ...shareMethods(PyByteArray.prototype),
    __init__: "(source=<NULL>, encoding=<NULL>, errors=<NULL>)",
    __repr__: "()",
    __iter__: "()",
    __setitem__: "(key, value, /)",
    __delitem__: "(key, /)",
    __iadd__: "(value, /)",
    __imul__: "(value, /)",
    __alloc__: "()",
    __sizeof__: "()",
    __reduce__: "()",
    append: "(item, /)",
    extend: "(iterable_of_ints, /)",
    insert: "(index, item, /)",
    pop: "(index=-1, /)",
    remove: "(value, /)",
    reverse: "()",
    clear: "()",
    copy: "()",
  },
  classmethods: { fromhex: "(string, /)" },
  staticmethods: { maketrans: "(frm, to, /)" },
});

class PyByteArrayIterator extends PyBytesIterator {}
iteratorType(PyByteArrayIterator, { name: "bytearray_iterator" });
