/** `bytes`. CPython: Objects/bytesobject.c. */
import { bytesOfObject } from "./buffer.ts";
import { bytesFromHex, bytesOfArguments, bytesRepr, makeTranslation, shareMethods } from "./bytes_methods.ts";
import { codecHooks } from "./codec_errors.ts";
import { eachAs, iteratorType, PyIterator } from "./iteration.ts";
import { links } from "./links.ts";
import { hashUnits } from "./numeric_hash.ts";
import { PyObject, type Value } from "./object.ts";
import { builtinType, lookupSpecial, type PyType, typeOf } from "./type.ts";

export class PyBytes extends PyObject {
  $data: Uint8Array;
  constructor(data: Uint8Array = new Uint8Array(0)) {
    super();
    this.$data = data;
  }
  static __new__(cls: Value, source: Value, encoding: Value, errors: Value): Value {
    if (cls === bytes_ && source !== undefined && encoding === undefined && errors === undefined) {
      if (typeOf(source) === bytes_) return source;
      const method = typeof source === "object" ? lookupSpecial(source, "__bytes__") : undefined;
      if (method !== undefined) {
        const result = method.call(source);
        if (result?.$isBytes === true) return result;
      }
    }
    const data = bytesOfArguments(source, encoding, errors, "bytes") ?? bytesOfObject(source);
    if (cls === bytes_) return new PyBytes(data);
    const self = new cls.$Impl();
    self.$data = data;
    return self;
  }
  $make(data: Uint8Array): Value {
    return new PyBytes(data);
  }
  __repr__(): string {
    return bytesRepr(this.$data);
  }
  __hash__(): Value {
    return hashUnits(this.$data.length, (i) => this.$data[i] as number);
  }
  __iter__(): Value {
    return new PyBytesIterator(this);
  }
  __bytes__(): Value {
    return typeOf(this) === bytes_ ? this : new PyBytes(this.$data);
  }
  __getnewargs__(): Value {
    return links.tuple([new PyBytes(this.$data)]);
  }
  static fromhex(cls: Value, string: Value): Value {
    const made = new PyBytes(bytesFromHex(string));
    return cls === bytes_ ? made : cls(made);
  }
  static maketrans(frm: Value, to: Value): Value {
    return makeTranslation(frm, to);
  }
}
const hidden = (value: Value) => ({ value, configurable: true, writable: true });
Object.defineProperties(PyBytes.prototype, {
  $isBytes: hidden(true),
  /** Comparisons with other bytes-like objects are these objects' affair. */
  $onlyWithBytes: hidden(true),
  $indexWord: hidden("byte"),
  $indexError: hidden("index out of range"),
});
codecHooks.bytes = (data) => new PyBytes(data);

export const bytes_: PyType = builtinType(PyBytes, {
  name: "bytes",
  doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer",
  signatures: {
    ...shareMethods(PyBytes.prototype),
    __new__: "(source=<NULL>, encoding=<NULL>, errors=<NULL>)",
    __repr__: "()",
    __hash__: "()",
    __iter__: "()",
    __bytes__: "()",
    __getnewargs__: "()",
  },
  classmethods: { fromhex: "(string, /)" },
  staticmethods: { maketrans: "(frm, to, /)" },
});

/** Iterates over bytes objects and bytearrays; these may change meanwhile. */
export class PyBytesIterator extends PyIterator {
  $owner: Value;
  $index = 0;
  constructor(owner: Value = null) {
    super();
    this.$owner = owner;
  }
  $next(): Value {
    if (this.$owner === null) return undefined;
    const b = this.$owner.$data[this.$index++];
    if (b === undefined) this.$owner = null;
    return b;
  }
  __length_hint__(): Value {
    return this.$owner === null ? 0 : Math.max(0, this.$owner.$data.length - this.$index);
  }
}
iteratorType(PyBytesIterator, { name: "bytes_iterator", signatures: { __length_hint__: "()" } });

eachAs(bytes_, (v) => v.$data);
