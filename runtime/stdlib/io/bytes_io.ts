/** `BytesIO`. CPython: Modules/_io/bytesio.c. */
import { asBytesData, bytesArgument } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import { merge, PyDict } from "../../objects/dict.ts";
import { bufferError, stopIteration, typeError, valueError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { list } from "../../objects/list.ts";
import { memoryview_, type PyMemoryView } from "../../objects/memoryview.ts";
import { asInt, toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { PyBufferedIOBase, sizeOrNone, writableBytes } from "./base.ts";

/** The exporter of `getbuffer()`. */
class BufferOwner extends PyObject {
  readonly $source: PyBytesIO | null;
  constructor(source: PyBytesIO | null = null) {
    super();
    this.$source = source;
  }
  $buffer(): Value {
    const s = this.$source as PyBytesIO;
    return { data: s.$store.subarray(0, s.$length), readonly: false, format: "B" };
  }
}
builtinType(BufferOwner, { name: "_BytesIOBuffer", module: "_io", base: false });

export class PyBytesIO extends PyBufferedIOBase {
  $store: Uint8Array = new Uint8Array(0);
  $length = 0;
  $position = 0;
  /** Views that `getbuffer()` has handed out. */
  $views: WeakRef<PyMemoryView>[] = [];
  __init__(initial: Value): null {
    this.$ioClosed = false;
    this.$length = 0;
    this.$position = 0;
    this.$store = new Uint8Array(0);
    if (initial !== undefined && initial !== null) {
      this.$store = bytesArgument(initial).slice();
      this.$length = this.$store.length;
    }
    return null;
  }
  $open(): void {
    if (this.$ioClosed) throw valueError("I/O operation on closed file.");
  }
  $resizable(): void {
    this.$views = this.$views.filter((ref) => ref.deref()?.$released === false);
    // Views that are garbage cannot be told from others here: those count that a `with` statement holds.
    if (this.$views.some((ref) => (ref.deref()?.$entered ?? 0) > 0))
      throw bufferError("Existing exports of data: object cannot be re-sized");
  }
  $reserve(size: number): void {
    if (size <= this.$store.length) return;
    const bigger = new Uint8Array(Math.max(size, this.$store.length * 2, 64));
    bigger.set(this.$store.subarray(0, this.$length));
    this.$store = bigger;
  }
  getvalue(): Value {
    this.$open();
    return new PyBytes(this.$store.slice(0, this.$length));
  }
  getbuffer(): Value {
    this.$open();
    const view = memoryview_(new BufferOwner(this));
    this.$views.push(new WeakRef(view));
    return view;
  }
  override isatty(): Value {
    this.$open();
    return false;
  }
  override tell(): Value {
    this.$open();
    return this.$position;
  }
  override read(size: Value): Value {
    const n = sizeOrNone(size);
    this.$open();
    const start = Math.min(this.$position, this.$length);
    const end = n < 0 ? this.$length : Math.min(start + n, this.$length);
    if (end > start) this.$position = end;
    return new PyBytes(this.$store.slice(start, end));
  }
  override read1(size: Value): Value {
    return this.read(size);
  }
  override readinto(buffer: Value): Value {
    const target = writableBytes(buffer, "readinto");
    this.$open();
    const start = Math.min(this.$position, this.$length);
    const part = this.$store.subarray(start, Math.min(start + target.length, this.$length));
    target.set(part);
    this.$position += part.length;
    return part.length;
  }
  override readline(size: Value): Value {
    const n = sizeOrNone(size);
    this.$open();
    return new PyBytes(this.$line(n));
  }
  $line(limit: number): Uint8Array {
    if (this.$position >= this.$length) return new Uint8Array(0);
    const at = this.$store.subarray(0, this.$length).indexOf(10, this.$position);
    let end = at < 0 ? this.$length : at + 1;
    if (limit >= 0) end = Math.min(end, this.$position + limit);
    const line = this.$store.slice(this.$position, end);
    this.$position = end;
    return line;
  }
  override readlines(hint: Value): Value {
    const limit = sizeOrNone(hint);
    this.$open();
    const lines: Value[] = [];
    let size = 0;
    for (let line = this.$line(-1); line.length > 0; line = this.$line(-1)) {
      lines.push(new PyBytes(line));
      size += line.length;
      if (limit > 0 && size >= limit) break;
    }
    return list(lines);
  }
  override __next__(): Value {
    this.$open();
    if (typeOf(this) !== BytesIO) {
      const line = callMethod(this, "readline");
      if (asBytesData(line)?.length === 0) throw stopIteration();
      return line;
    }
    const line = this.$line(-1);
    if (line.length === 0) throw stopIteration();
    return new PyBytes(line);
  }
  override write(data: Value): Value {
    this.$open();
    const bytes = bytesArgument(data);
    this.$resizable();
    if (bytes.length === 0) return 0;
    const end = this.$position + bytes.length;
    this.$reserve(end);
    if (this.$position > this.$length) this.$store.fill(0, this.$length, this.$position);
    this.$store.set(bytes, this.$position);
    this.$position = end;
    this.$length = Math.max(this.$length, end);
    return bytes.length;
  }
  override writelines(lines: Value): null {
    this.$open();
    for (const line of each(lines)) this.write(line);
    return null;
  }
  override truncate(size: Value): Value {
    this.$open();
    this.$resizable();
    const n = size === null ? this.$position : Number(toIndex(size));
    if (n < 0) throw valueError(`negative size value ${n}`);
    if (n < this.$length) {
      this.$length = n;
      this.$store = this.$store.slice(0, n);
    }
    return n;
  }
  override seek(offset: Value, whence: Value): Value {
    this.$open();
    const to = asInt(offset) ?? toIndex(offset);
    const how = Number(toIndex(whence));
    const n = Number(to);
    if (how === 0 && n < 0) throw valueError(`negative seek value ${n}`);
    if (how === 0) this.$position = n;
    else if (how === 1) this.$position = Math.max(0, this.$position + n);
    else if (how === 2) this.$position = Math.max(0, this.$length + n);
    else throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
    return this.$position;
  }
  override flush(): null {
    this.$open();
    return null;
  }
  override close(): null {
    if (this.$ioClosed) return null;
    this.$resizable();
    this.$ioClosed = true;
    this.$store = new Uint8Array(0);
    this.$length = 0;
    return null;
  }
  override get closed(): Value {
    return this.$ioClosed;
  }
  override readable(): Value {
    this.$open();
    return true;
  }
  override writable(): Value {
    this.$open();
    return true;
  }
  override seekable(): Value {
    this.$open();
    return true;
  }
  __getstate__(): Value {
    const state = new PyDict();
    merge(state, links.instanceDict(this));
    return tuple([this.getvalue(), this.$position, state]);
  }
  __setstate__(state: Value): null {
    const items = state?.$items;
    if (!Array.isArray(items) || items.length < 3) {
      throw typeError(
        `${typeOf(this).$name}.__setstate__ argument should be 3-tuple, got ${typeOf(state).$name}`,
      );
    }
    const [value, position, dict] = items;
    this.__init__(value);
    this.$position = Number(position);
    if (dict !== null) merge(links.instanceDict(this), dict);
    return null;
  }
}

export const BytesIO: PyType = builtinType(PyBytesIO, {
  name: "BytesIO",
  module: "_io",
  dict: true,
  doc: "Buffered I/O implementation using an in-memory bytes buffer.",
  signatures: {
    __init__: "(initial_bytes=b'')",
    getvalue: "()",
    getbuffer: "()",
    isatty: "()",
    tell: "()",
    read: "(size=-1, /)",
    read1: "(size=-1, /)",
    readinto: "(buffer, /)",
    readline: "(size=-1, /)",
    readlines: "(size=None, /)",
    __next__: "()",
    write: "(b, /)",
    writelines: "(lines, /)",
    truncate: "(size=None, /)",
    seek: "(pos, whence=0, /)",
    flush: "()",
    close: "()",
    readable: "()",
    writable: "()",
    seekable: "()",
    __getstate__: "()",
    __setstate__: "(state, /)",
  },
});
