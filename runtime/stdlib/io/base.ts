/** The abstract base classes of all streams. Documentation: "Class hierarchy" in `io`; CPython: Modules/_io/iobase.c. */
import { exceptionType } from "../../objects/base_exception.ts";
import { asBytesData } from "../../objects/buffer.ts";
import { PyByteArray } from "../../objects/bytearray.ts";
import { PyBytes } from "../../objects/bytes.ts";
import { callMethod } from "../../objects/call.ts";
import {
  newException,
  notImplementedError,
  OSError,
  raise,
  stopIteration,
  typeError,
  ValueError,
  valueError,
} from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { len } from "../../objects/length.ts";
import { list } from "../../objects/list.ts";
import { PyMemoryView } from "../../objects/memoryview.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { truth } from "../../objects/truth.ts";
import { builtinType, type PyType, typeOf } from "../../objects/type.ts";

export const UnsupportedOperation: PyType = exceptionType(
  class extends (OSError.$Impl as Value) {} as Value,
  {
    name: "UnsupportedOperation",
    module: "io",
    bases: [OSError, ValueError],
  },
);

export function unsupported(message: string): Value {
  return raise(newException(UnsupportedOperation, message));
}

/** A size argument: -1 for None. @raises TypeError */
export function sizeArgument(size: Value): number {
  if (size === null || size === undefined) return -1;
  const n = toIndex(size);
  return typeof n === "bigint" ? Number(n) : n;
}

/** A size argument whose TypeError names None as possible. */
export function sizeOrNone(size: Value): number {
  if (size === null || size === undefined) return -1;
  if (typeof size === "number") return size;
  const t = typeOf(size);
  if (t.$proto.__index__ === undefined)
    throw typeError(`argument should be integer or None, not '${t.$name}'`);
  return Number(toIndex(size));
}

/** A writable buffer's live bytes. @raises TypeError */
export function writableBytes(v: Value, method: string): Uint8Array {
  if (v instanceof PyByteArray) return v.$data;
  if (v instanceof PyMemoryView && !v.$readonly) return v.$bytes();
  const source = typeof v === "object" && v !== null ? v.$buffer?.() : undefined;
  if (source !== undefined && !source.readonly) return source.data;
  throw typeError(`${method}() argument must be read-write bytes-like object, not ${typeOf(v).$name}`);
}

export class PyIOBase extends PyObject {
  $ioClosed = false;
  get closed(): Value {
    return this.$ioClosed;
  }
  close(): null {
    if (this.$ioClosed) return null;
    try {
      callMethod(this, "flush");
    } finally {
      this.$ioClosed = true;
    }
    return null;
  }
  $check(): void {
    if (truth((this as Value).closed)) throw valueError("I/O operation on closed file.");
  }
  flush(): null {
    this.$check();
    return null;
  }
  seek(_offset: Value, _whence: Value): Value {
    throw unsupported("seek");
  }
  tell(): Value {
    return callMethod(this, "seek", 0, 1);
  }
  truncate(_size: Value): Value {
    throw unsupported("truncate");
  }
  fileno(): Value {
    throw unsupported("fileno");
  }
  isatty(): Value {
    this.$check();
    return false;
  }
  seekable(): Value {
    return false;
  }
  readable(): Value {
    return false;
  }
  writable(): Value {
    return false;
  }
  _checkClosed(): null {
    this.$check();
    return null;
  }
  _checkReadable(): boolean {
    if (callMethod(this, "readable") !== true) throw unsupported("File or stream is not readable.");
    return true;
  }
  _checkWritable(): boolean {
    if (callMethod(this, "writable") !== true) throw unsupported("File or stream is not writable.");
    return true;
  }
  _checkSeekable(): boolean {
    if (callMethod(this, "seekable") !== true) throw unsupported("File or stream is not seekable.");
    return true;
  }
  readline(size: Value): Value {
    const limit = sizeOrNone(size);
    const canPeek = typeOf(this).$proto.peek !== undefined;
    const out: number[] = [];
    while (limit < 0 || out.length < limit) {
      let wanted = 1;
      if (canPeek) {
        const ahead = asBytesData(callMethod(this, "peek", 1)) as Uint8Array;
        if (ahead.length > 0) {
          const end = ahead.indexOf(10);
          wanted = end < 0 ? ahead.length : end + 1;
          if (limit >= 0) wanted = Math.min(wanted, limit - out.length);
        }
      }
      const got = callMethod(this, "read", wanted);
      const data = asBytesData(got);
      if (data === undefined)
        throw newException(OSError, `read() should have returned a bytes object, not '${typeOf(got).$name}'`);
      if (data.length === 0) break;
      out.push(...data);
      if (out[out.length - 1] === 10) break;
    }
    return new PyBytes(Uint8Array.from(out));
  }
  readlines(hint: Value): Value {
    const limit = sizeOrNone(hint);
    const lines: Value[] = [];
    let size = 0;
    for (const line of each(this)) {
      lines.push(line);
      if (limit > 0) {
        size += len(line);
        if (size >= limit) break;
      }
    }
    return list(lines);
  }
  writelines(lines: Value): null {
    this.$check();
    for (const line of each(lines)) callMethod(this, "write", line);
    return null;
  }
  __iter__(): Value {
    this.$check();
    return this;
  }
  __next__(): Value {
    const line = callMethod(this, "readline");
    if (len(line) === 0) throw stopIteration();
    return line;
  }
  __enter__(): Value {
    this.$check();
    return this;
  }
  __exit__(): Value {
    callMethod(this, "close");
    return null;
  }
}

const sizeSignature = "(size=-1, /)";
export const IOBase = builtinType(PyIOBase, {
  name: "_IOBase",
  module: "_io",
  dict: true,
  doc: "The abstract base class for all I/O classes.",
  signatures: {
    close: "()",
    flush: "()",
    seek: "(offset, whence=0, /)",
    tell: "()",
    truncate: "(size=None, /)",
    fileno: "()",
    isatty: "()",
    seekable: "()",
    readable: "()",
    writable: "()",
    _checkClosed: "()",
    _checkReadable: "()",
    _checkWritable: "()",
    _checkSeekable: "()",
    readline: sizeSignature,
    readlines: "(hint=-1, /)",
    writelines: "(lines, /)",
    __iter__: "()",
    __next__: "()",
    __enter__: "()",
    __exit__: "(*args)",
  },
});

export class PyRawIOBase extends PyIOBase {
  read(size: Value): Value {
    const n = sizeArgument(size);
    if (n < 0) return callMethod(this, "readall");
    const buffer = new PyByteArray(new Uint8Array(n));
    const count = callMethod(this, "readinto", buffer);
    if (count === null) return null;
    return new PyBytes(buffer.$data.slice(0, Number(toIndex(count))));
  }
  readinto(..._buffer: Value[]): Value {
    throw notImplementedError();
  }
  write(..._data: Value[]): Value {
    throw notImplementedError();
  }
  readall(): Value {
    const parts: Uint8Array[] = [];
    for (;;) {
      const got = callMethod(this, "read", 8192);
      if (got === null) {
        if (parts.length === 0) return null;
        break;
      }
      if (!(got instanceof PyBytes)) throw typeError("read() should return bytes");
      if (got.$data.length === 0) break;
      parts.push(got.$data);
    }
    return new PyBytes(joined(parts));
  }
}
export const RawIOBase = builtinType(PyRawIOBase, {
  name: "_RawIOBase",
  module: "_io",
  dict: true,
  doc: "Base class for raw binary I/O.",
  signatures: { read: sizeSignature, readall: "()", readinto: "(*args)", write: "(*args)" },
});

/** Several pieces of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const out = new Uint8Array(parts.reduce((n, part) => n + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export class PyBufferedIOBase extends PyIOBase {
  detach(): Value {
    throw unsupported("detach");
  }
  read(_size: Value): Value {
    throw unsupported("read");
  }
  read1(_size: Value): Value {
    throw unsupported("read1");
  }
  readinto(buffer: Value): Value {
    return readInto(this, "read", "readinto", buffer);
  }
  readinto1(buffer: Value): Value {
    return readInto(this, "read1", "readinto1", buffer);
  }
  write(_data: Value): Value {
    throw unsupported("write");
  }
}

function readInto(self: Value, method: string, own: string, buffer: Value): Value {
  const target = writableBytes(buffer, own);
  const got = callMethod(self, method, target.length);
  const data = asBytesData(got);
  if (data === undefined) throw typeError("read() should return bytes");
  if (data.length > target.length) {
    throw valueError(
      `read() returned too much data: ${target.length} bytes requested, ${data.length} returned`,
    );
  }
  target.set(data);
  return data.length;
}

export const BufferedIOBase = builtinType(PyBufferedIOBase, {
  name: "_BufferedIOBase",
  module: "_io",
  dict: true,
  doc: "Base class for buffered IO objects.",
  signatures: {
    detach: "()",
    read: sizeSignature,
    read1: sizeSignature,
    readinto: "(buffer, /)",
    readinto1: "(buffer, /)",
    write: "(b, /)",
  },
});

export class PyTextIOBase extends PyIOBase {
  detach(): Value {
    throw unsupported("detach");
  }
  read(_size: Value): Value {
    throw unsupported("read");
  }
  override readline(_size: Value): Value {
    throw unsupported("readline");
  }
  write(_text: Value): Value {
    throw unsupported("write");
  }
  get encoding(): Value {
    return null;
  }
  get newlines(): Value {
    return null;
  }
  get errors(): Value {
    return null;
  }
}
export const TextIOBase = builtinType(PyTextIOBase, {
  name: "_TextIOBase",
  module: "_io",
  dict: true,
  doc: "Base class for text I/O.",
  signatures: { detach: "()", read: sizeSignature, readline: sizeSignature, write: "(s, /)" },
});
