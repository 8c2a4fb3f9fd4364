/** Buffered binary files. CPython: Modules/_io/bufferedio.c. */

import { getattrOr } from "../../objects/attribute.ts";
import { bytesArgument } from "../../objects/buffer.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import {
  BlockingIOError,
  newException,
  OSError,
  raise,
  runtimeError,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { memoryview_ } from "../../objects/memoryview.ts";
import { asInt, toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";
import { joined, PyBufferedIOBase, sizeOrNone, unsupported, writableBytes } from "./base.ts";
import { FileIO, PyFileIO, unflushed } from "./file_io.ts";

export const DEFAULT_BUFFER_SIZE = 8192;
const none = new Uint8Array(0);

/** What all buffered files have: the raw file, bytes read ahead, bytes not yet written. */
class Buffered extends PyBufferedIOBase {
  $raw: Value = null;
  $detached = false;
  $size = DEFAULT_BUFFER_SIZE;
  /** Bytes read ahead: those from `$at` on have not been handed out. */
  $ahead: Uint8Array = none;
  $at = 0;
  $pending: Uint8Array[] = [];
  $pendingSize = 0;
  /** In a `with` statement of its own. */
  $entered = false;

  $start(raw: Value, size: Value): void {
    const n = Number(toIndex(size));
    if (n <= 0) throw valueError("buffer size must be strictly positive");
    this.$raw = raw;
    this.$size = n;
    this.$ahead = none;
    this.$at = 0;
    this.$detached = false;
  }
  $use(): Value {
    if (this.$raw === null) {
      throw this.$detached
        ? valueError("raw stream has been detached")
        : valueError("I/O operation on uninitialized object");
    }
    return this.$raw;
  }
  /** @raises ValueError with the message where the file is closed */
  $ensureOpen(message: string): void {
    const raw = this.$use();
    if (raw instanceof PyFileIO ? raw.$fd < 0 : truth(raw.closed)) throw valueError(message);
  }
  /** One read of the raw file; null: nothing there yet. */
  $readRaw(size: number): Uint8Array | null {
    const raw = this.$raw;
    if (typeOf(raw) === FileIO) return raw.$read(size);
    const buffer = new PyByteArray(new Uint8Array(size));
    const view = memoryview_(buffer);
    const got = callMethod(raw, "readinto", view);
    if (got === null) return null;
    const n = asInt(got);
    if (n === undefined) throw newException(OSError, `raw readinto() failed`);
    if (n < 0 || n > size) {
      throw newException(
        OSError,
        `raw readinto() returned invalid length ${n} (should have been between 0 and ${size})`,
      );
    }
    return buffer.$data.subarray(0, Number(n));
  }
  /** Reads ahead once. @returns false at the end */
  $fill(): boolean {
    const got = this.$readRaw(this.$size);
    this.$ahead = got ?? none;
    this.$at = 0;
    return this.$ahead.length > 0;
  }
  get $unread(): number {
    return this.$ahead.length - this.$at;
  }
  $take(n: number): Uint8Array {
    const part = this.$ahead.slice(this.$at, this.$at + n);
    this.$at += part.length;
    return part;
  }
  /** Puts the raw file where the program is. */
  $rewind(): void {
    const back = this.$unread;
    this.$ahead = none;
    this.$at = 0;
    if (back > 0) callMethod(this.$raw, "seek", -back, 1);
  }

  $readAll(): Value {
    const rest = this.$take(this.$unread);
    this.$prepareRead();
    const raw = this.$raw;
    if (typeOf(raw) === FileIO) return new PyBytes(joined([rest, raw.$readAll()]));
    const readall = getattrOr(raw, "readall", undefined);
    if (readall !== undefined) {
      const more = readall();
      if (more === null) return rest.length > 0 ? new PyBytes(rest) : null;
      if (!(more instanceof PyBytes)) throw typeError("readall() should return bytes");
      return new PyBytes(joined([rest, more.$data]));
    }
    const parts = [rest];
    for (;;) {
      const more = callMethod(raw, "read");
      if (more === null || more.$data.length === 0) {
        if (more === null && parts.length === 1 && rest.length === 0) return null;
        return new PyBytes(joined(parts));
      }
      parts.push(more.$data);
    }
  }
  /** What has to happen before the raw file is read. */
  $prepareRead(): void {
    if (this.$pendingSize > 0) this.$flushPending();
  }
  $flushPending(): void {
    if (this.$pendingSize === 0) return;
    let data = joined(this.$pending);
    const raw = this.$raw;
    try {
      while (data.length > 0) {
        const n = typeOf(raw) === FileIO ? raw.$write(data) : this.$writeRaw(data);
        data = data.subarray(n);
      }
    } finally {
      this.$pending = data.length > 0 ? [data] : [];
      this.$pendingSize = data.length;
      if (data.length === 0) unflushed.delete(this);
    }
  }
  $writeRaw(data: Uint8Array): number {
    const got = callMethod(this.$raw, "write", memoryview_(new PyBytes(data)));
    if (got === null) {
      const e = newException(BlockingIOError, 11, "write could not complete without blocking", 0);
      throw raise(e);
    }
    const n = Number(toIndex(got));
    if (n < 0 || n > data.length) {
      throw newException(
        OSError,
        `raw write() returned invalid length ${n} (should have been between 0 and ${data.length})`,
      );
    }
    return n;
  }
  $write(data: Uint8Array): number {
    if (this.$pendingSize + data.length <= this.$size) {
      if (data.length > 0) {
        this.$pending.push(data.slice());
        this.$pendingSize += data.length;
        unflushed.add(this);
      }
      return data.length;
    }
    this.$flushPending();
    let rest = data;
    while (rest.length > this.$size) {
      const raw = this.$raw;
      rest = rest.subarray(typeOf(raw) === FileIO ? raw.$write(rest) : this.$writeRaw(rest));
    }
    if (rest.length > 0) {
      this.$pending.push(rest.slice());
      this.$pendingSize = rest.length;
      unflushed.add(this);
    }
    return data.length;
  }
}

Reflect.deleteProperty(Buffered.prototype, "constructor");

/** Members of every buffered class. */
class Common extends Buffered {
  get raw(): Value {
    return this.$raw;
  }
  override get closed(): Value {
    return this.$use().closed;
  }
  get name(): Value {
    return this.$use().name;
  }
  get mode(): Value {
    return this.$use().mode;
  }
  override fileno(): Value {
    return callMethod(this.$use(), "fileno");
  }
  override isatty(): Value {
    return callMethod(this.$use(), "isatty");
  }
  override seekable(): Value {
    return callMethod(this.$use(), "seekable");
  }
  override detach(): Value {
    const raw = this.$use();
    callMethod(this, "flush");
    this.$raw = null;
    this.$detached = true;
    return raw;
  }
  override close(): null {
    const raw = this.$use();
    if (truth(raw.closed)) return null;
    try {
      callMethod(this, "flush");
    } finally {
      unflushed.delete(this);
      this.$ahead = none;
      this.$at = 0;
      callMethod(raw, "close");
    }
    return null;
  }
  override tell(): Value {
    const raw = this.$use();
    if (this.$pendingSize === 0 && this.$unread === 0) return callMethod(raw, "tell");
    return Number(callMethod(raw, "tell")) - this.$unread + this.$pendingSize;
  }
  override seek(target: Value, whence: Value): Value {
    this.$ensureOpen("seek of closed file");
    const how = Number(toIndex(whence));
    if (how < 0 || how > 4) throw valueError(`whence value ${how} unsupported`);
    if (!truth(callMethod(this.$raw, "seekable"))) throw unsupported("File or stream is not seekable.");
    this.$flushPending();
    let to = Number(toIndex(target));
    const unread = this.$unread;
    if (how !== 2 && unread > 0) {
      const now = Number(callMethod(this.$raw, "tell")) - unread;
      const offset = how === 0 ? to - now : to;
      if (offset >= -this.$at && offset <= unread) {
        this.$at += offset;
        return now + offset;
      }
    }
    if (how === 1) to -= unread;
    const at = callMethod(this.$raw, "seek", to, how);
    this.$ahead = none;
    this.$at = 0;
    return at;
  }
  override truncate(size: Value): Value {
    this.$ensureOpen("truncate of closed file");
    if (!truth(callMethod(this, "writable"))) throw unsupported("truncate");
    this.$flushPending();
    const at = size === null ? callMethod(this, "tell") : size;
    return callMethod(this.$raw, "truncate", at);
  }
  override __enter__(): Value {
    this.$check();
    // A `with` statement ends the file itself.
    this.$entered = true;
    return this;
  }
  __repr__(): Value {
    const name = getattrOr(this, "name", undefined);
    const cls = `${typeOf(this).$module ?? "_io"}.${typeOf(this).$qualname}`;
    return name === undefined ? `<${cls}>` : `<${cls} name=${links.repr(name)}>`;
  }
}

class Reading extends Common {
  override readable(): Value {
    return callMethod(this.$use(), "readable");
  }
  override read(size: Value): Value {
    const n = sizeOrNone(size);
    if (n < -1) throw valueError("read length must be non-negative or -1");
    this.$ensureOpen("read of closed file");
    if (n === -1) return this.$readAll();
    if (n <= this.$unread) return new PyBytes(this.$take(n));
    const parts = [this.$take(this.$unread)];
    let left = n - (parts[0] as Uint8Array).length;
    this.$prepareRead();
    while (left > 0) {
      // What fills the buffer more than once need not go through it.
      if (left >= this.$size) {
        const got = this.$readRaw(left - (left % this.$size));
        if (got === null && parts.length === 1 && (parts[0] as Uint8Array).length === 0) return null;
        if (got === null || got.length === 0) break;
        parts.push(got.slice());
        left -= got.length;
        continue;
      }
      const got = this.$readRaw(this.$size);
      if (got === null && parts.length === 1 && (parts[0] as Uint8Array).length === 0) return null;
      if (got === null || got.length === 0) break;
      this.$ahead = got;
      this.$at = 0;
      const part = this.$take(left);
      parts.push(part);
      left -= part.length;
    }
    return new PyBytes(joined(parts).slice());
  }
  override read1(size: Value): Value {
    let n = Number(toIndex(size));
    this.$ensureOpen("read of closed file");
    if (n < 0) n = this.$size;
    if (n === 0) return new PyBytes(none);
    if (this.$unread > 0) return new PyBytes(this.$take(n));
    this.$prepareRead();
    const got = this.$readRaw(n);
    return new PyBytes(got === null ? none : got.slice());
  }
  peek(_size: Value): Value {
    this.$ensureOpen("peek of closed file");
    if (this.$unread === 0) {
      this.$prepareRead();
      this.$fill();
    }
    return new PyBytes(this.$ahead.slice(this.$at));
  }
  override readinto(buffer: Value): Value {
    const target = writableBytes(buffer, "readinto");
    this.$ensureOpen("readinto of closed file");
    let filled = 0;
    while (filled < target.length) {
      if (this.$unread === 0) {
        this.$prepareRead();
        if (!this.$fill()) break;
      }
      const part = this.$take(target.length - filled);
      target.set(part, filled);
      filled += part.length;
    }
    return filled;
  }
  override readinto1(buffer: Value): Value {
    const target = writableBytes(buffer, "readinto1");
    this.$ensureOpen("readinto of closed file");
    if (target.length === 0) return 0;
    if (this.$unread === 0) {
      this.$prepareRead();
      if (!this.$fill()) return 0;
    }
    const part = this.$take(target.length);
    target.set(part);
    return part.length;
  }
  override readline(size: Value): Value {
    const limit = sizeOrNone(size);
    this.$ensureOpen("readline of closed file");
    const parts: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      const end = this.$ahead.indexOf(10, this.$at);
      let n = end < 0 ? this.$unread : end + 1 - this.$at;
      if (limit >= 0) n = Math.min(n, limit - total);
      const part = this.$take(n);
      if (part.length > 0) parts.push(part);
      total += part.length;
      if (part[part.length - 1] === 10 || (limit >= 0 && total >= limit)) break;
      this.$prepareRead();
      if (!this.$fill()) break;
    }
    return new PyBytes(joined(parts));
  }
}

class Writing extends Common {
  override writable(): Value {
    return callMethod(this.$use(), "writable");
  }
  override write(data: Value): Value {
    const bytes = bytesArgument(data);
    this.$ensureOpen("write to closed file");
    if (this.$unread > 0) this.$rewind();
    return this.$write(bytes);
  }
  override flush(): null {
    this.$ensureOpen("flush of closed file");
    this.$flushPending();
    return null;
  }
}

/** Gives a class members of others, as its own. */
function take(Impl: Value, ...sources: Value[]): void {
  for (const source of sources) {
    for (const key of Object.getOwnPropertyNames(source.prototype)) {
      if (key === "constructor" || Object.hasOwn(Impl.prototype, key)) continue;
      Object.defineProperty(
        Impl.prototype,
        key,
        Object.getOwnPropertyDescriptor(source.prototype, key) as PropertyDescriptor,
      );
    }
  }
}

const commonSignatures = {
  fileno: "()",
  isatty: "()",
  seekable: "()",
  detach: "()",
  close: "()",
  tell: "()",
  seek: "(target, whence=0, /)",
  truncate: "(pos=None, /)",
  __enter__: "()",
  __repr__: "()",
};
const readingSignatures = {
  readable: "()",
  read: "(size=-1, /)",
  read1: "(size=-1, /)",
  peek: "(size=0, /)",
  readinto: "(buffer, /)",
  readinto1: "(buffer, /)",
  readline: "(size=-1, /)",
};
const writingSignatures = { writable: "()", write: "(buffer, /)", flush: "()" };

export class PyBufferedReader extends Buffered {
  __init__(raw: Value, size: Value): null {
    if (!(raw instanceof PyFileIO) && callMethod(raw, "readable") !== true) {
      throw unsupported("File or stream is not readable.");
    }
    this.$start(raw, size);
    return null;
  }
  override flush(): null {
    this.$ensureOpen("flush of closed file");
    callMethod(this.$raw, "flush");
    return null;
  }
}
take(PyBufferedReader, Reading, Common);
export const BufferedReader: PyType = builtinType(PyBufferedReader, {
  name: "BufferedReader",
  module: "_io",
  bases: [PyBufferedIOBase.prototype.$class],
  dict: true,
  doc: "Create a new buffered reader using the given readable raw IO object.",
  signatures: {
    ...commonSignatures,
    ...readingSignatures,
    flush: "()",
    __init__: `(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`,
  },
});

export class PyBufferedWriter extends Buffered {
  __init__(raw: Value, size: Value): null {
    if (!(raw instanceof PyFileIO) && callMethod(raw, "writable") !== true) {
      throw unsupported("File or stream is not writable.");
    }
    this.$start(raw, size);
    return null;
  }
}
take(PyBufferedWriter, Writing, Common);
export const BufferedWriter: PyType = builtinType(PyBufferedWriter, {
  name: "BufferedWriter",
  module: "_io",
  bases: [PyBufferedIOBase.prototype.$class],
  dict: true,
  doc: "A buffer for a writeable sequential RawIO object.\n\nThe constructor creates a BufferedWriter for the given writeable raw\nstream. If the buffer_size is not given, it defaults to\nDEFAULT_BUFFER_SIZE.",
  signatures: {
    ...commonSignatures,
    ...writingSignatures,
    __init__: `(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`,
  },
});

export class PyBufferedRandom extends Buffered {
  __init__(raw: Value, size: Value): null {
    for (const what of ["seekable", "readable", "writable"]) {
      if (callMethod(raw, what) !== true) {
        throw unsupported(`File or stream is not ${what}.`);
      }
    }
    this.$start(raw, size);
    return null;
  }
  override flush(): null {
    this.$ensureOpen("flush of closed file");
    this.$flushPending();
    this.$rewind();
    return null;
  }
}
take(PyBufferedRandom, Reading, Writing, Common);
export const BufferedRandom: PyType = builtinType(PyBufferedRandom, {
  name: "BufferedRandom",
  module: "_io",
  bases: [PyBufferedIOBase.prototype.$class],
  dict: true,
  doc: "A buffered interface to random access streams.\n\nThe constructor creates a reader and writer for a seekable stream,\nraw, given in the first argument. If the buffer_size is omitted it\ndefaults to DEFAULT_BUFFER_SIZE.",
  signatures: {
    ...commonSignatures,
    ...readingSignatures,
    ...writingSignatures,
    __init__: `(raw, buffer_size=${DEFAULT_BUFFER_SIZE})`,
  },
});

/** A pair of a reader and a writer. */
export class PyBufferedRWPair extends PyBufferedIOBase {
  $reader: Value = null;
  $writer: Value = null;
  __init__(reader: Value, writer: Value, size: Value): null {
    if (callMethod(reader, "readable") !== true) throw unsupported("File or stream is not readable.");
    if (callMethod(writer, "writable") !== true) throw unsupported("File or stream is not writable.");
    this.$reader = BufferedReader(reader, size);
    this.$writer = BufferedWriter(writer, size);
    return null;
  }
  $pair(side: "$reader" | "$writer"): Value {
    if (this[side] === null) throw runtimeError("I/O operation on uninitialized object");
    return this[side];
  }
  override read(size: Value): Value {
    return callMethod(this.$pair("$reader"), "read", size);
  }
  override read1(size: Value): Value {
    return callMethod(this.$pair("$reader"), "read1", size);
  }
  override readinto(buffer: Value): Value {
    return callMethod(this.$pair("$reader"), "readinto", buffer);
  }
  override readinto1(buffer: Value): Value {
    return callMethod(this.$pair("$reader"), "readinto1", buffer);
  }
  peek(size: Value): Value {
    return callMethod(this.$pair("$reader"), "peek", size);
  }
  override readable(): Value {
    return callMethod(this.$pair("$reader"), "readable");
  }
  override write(data: Value): Value {
    return callMethod(this.$pair("$writer"), "write", data);
  }
  override flush(): null {
    return callMethod(this.$pair("$writer"), "flush");
  }
  override writable(): Value {
    return callMethod(this.$pair("$writer"), "writable");
  }
  override close(): null {
    try {
      callMethod(this.$pair("$writer"), "close");
    } finally {
      callMethod(this.$pair("$reader"), "close");
    }
    return null;
  }
  override isatty(): Value {
    return truth(callMethod(this.$pair("$writer"), "isatty")) || callMethod(this.$reader, "isatty");
  }
  override get closed(): Value {
    return this.$pair("$writer").closed;
  }
}
export const BufferedRWPair: PyType = builtinType(PyBufferedRWPair, {
  name: "BufferedRWPair",
  module: "_io",
  dict: true,
  doc: "A buffered reader and writer object together.",
  signatures: {
    __init__: `(reader, writer, buffer_size=${DEFAULT_BUFFER_SIZE}, /)`,
    read: "(size=-1, /)",
    read1: "(size=-1, /)",
    readinto: "(buffer, /)",
    readinto1: "(buffer, /)",
    peek: "(size=0, /)",
    readable: "()",
    write: "(buffer, /)",
    flush: "()",
    writable: "()",
    close: "()",
    isatty: "()",
  },
});
