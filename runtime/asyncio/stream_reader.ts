/** StreamReader. CPython: Lib/asyncio/streams.py. */
import type { FrameBody } from "../frames/frame.ts";
import { bytesOfObject } from "../objects/buffer.ts";
import { PyBytes } from "../objects/bytes.ts";
import { callMethod } from "../objects/call.ts";
import {
  assertionError,
  newException,
  raised,
  runtimeError,
  StopAsyncIteration,
  valueError,
} from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { toIndex } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { PyTuple } from "../objects/tuple.ts";
import { builtinType } from "../objects/type.ts";
import { IncompleteReadError, LimitOverrunError } from "./exceptions.ts";
import { get_event_loop } from "./running.ts";

export const DEFAULT_LIMIT = 2 ** 16;

/** Documentation: asyncio.StreamReader. */
export class PyStreamReader extends PyObject {
  $limit = DEFAULT_LIMIT;
  $loop: Value = null;
  $buffer: Buffer = Buffer.alloc(0);
  $eof = false;
  $waiter: Value = null;
  $exception: Value = null;
  /** What can be told to stop sending: `pause_reading` and `resume_reading`. */
  $transport: Value = null;
  $paused = false;

  __init__(limit: Value, loop?: Value): null {
    const n = Number(toIndex(limit));
    if (n <= 0) throw valueError("Limit cannot be <= 0");
    this.$limit = n;
    this.$loop = loop ?? get_event_loop();
    return null;
  }
  get _buffer(): Value {
    return new PyBytes(new Uint8Array(this.$buffer));
  }
  exception(): Value {
    return this.$exception;
  }
  set_exception(e: Value): null {
    this.$exception = e;
    const waiter = this.$waiter;
    if (waiter !== null) {
      this.$waiter = null;
      if (!truth(callMethod(waiter, "cancelled"))) callMethod(waiter, "set_exception", e);
    }
    return null;
  }
  set_transport(transport: Value): null {
    if (this.$transport !== null) throw assertionError("Transport already set");
    this.$transport = transport;
    return null;
  }
  $wakeWaiter(): void {
    const waiter = this.$waiter;
    if (waiter === null) return;
    this.$waiter = null;
    if (!truth(callMethod(waiter, "cancelled"))) callMethod(waiter, "set_result", null);
  }
  feed_eof(): null {
    this.$eof = true;
    this.$wakeWaiter();
    return null;
  }
  at_eof(): boolean {
    return this.$eof && this.$buffer.length === 0;
  }
  feed_data(data: Value): null {
    if (this.$eof) throw assertionError("feed_data after feed_eof");
    this.$feed(bytesOfObject(data));
    return null;
  }
  $feed(data: Uint8Array): void {
    if (data.length === 0) return;
    this.$buffer = this.$buffer.length === 0 ? Buffer.from(data) : Buffer.concat([this.$buffer, data]);
    this.$wakeWaiter();
    if (this.$transport !== null && !this.$paused && this.$buffer.length > 2 * this.$limit) {
      callMethod(this.$transport, "pause_reading");
      this.$paused = true;
    }
  }
  $take(count: number): Value {
    const taken = new PyBytes(new Uint8Array(this.$buffer.subarray(0, count)));
    this.$buffer = this.$buffer.subarray(count);
    if (this.$paused && this.$buffer.length <= this.$limit) {
      this.$paused = false;
      callMethod(this.$transport, "resume_reading");
    }
    return taken;
  }
  *$waitForData(name: string): FrameBody {
    if (this.$waiter !== null) {
      throw runtimeError(`${name}() called while another coroutine is already waiting for incoming data`);
    }
    if (this.$paused) {
      this.$paused = false;
      callMethod(this.$transport, "resume_reading");
    }
    this.$waiter = callMethod(this.$loop, "create_future");
    try {
      yield this.$waiter;
    } finally {
      this.$waiter = null;
    }
  }
  *$readUntil(separators: readonly Uint8Array[]): FrameBody {
    if (separators.length === 0) throw valueError("Separator should contain at least one element");
    const lengths = separators.map((s) => s.length);
    const shortest = Math.min(...lengths);
    if (shortest === 0) throw valueError("Separator should be at least one-byte string");
    const longest = Math.max(...lengths);
    if (this.$exception !== null) throw raised(this.$exception);
    let offset = 0;
    for (;;) {
      const { length } = this.$buffer;
      if (length - offset >= shortest) {
        let start = -1;
        let end = Number.POSITIVE_INFINITY;
        for (const separator of separators) {
          const i = this.$buffer.indexOf(separator, offset);
          if (i >= 0 && i + separator.length < end) {
            start = i;
            end = i + separator.length;
          }
        }
        if (start >= 0) {
          if (start > this.$limit)
            throw LimitOverrunError("Separator is found, but chunk is longer than limit", start);
          return this.$take(end);
        }
        offset = Math.max(0, length + 1 - longest);
        if (offset > this.$limit)
          throw LimitOverrunError("Separator is not found, and chunk exceed the limit", offset);
      }
      if (this.$eof) {
        const partial = this.$take(length);
        throw newIncomplete(partial, null);
      }
      yield* this.$waitForData("readuntil");
    }
  }
  *readuntil(separator: Value): FrameBody {
    const given = separator instanceof PyTuple ? links.arrayOf(separator) : [separator ?? newline];
    return yield* this.$readUntil(given.map((s: Value) => bytesOfObject(s)));
  }
  *readline(): FrameBody {
    return yield* this.$readLine();
  }
  *$readLine(): FrameBody {
    try {
      return yield* this.$readUntil([newline.$data]);
    } catch (e) {
      if (e instanceof IncompleteReadError.$Impl) return (e as Value).partial;
      if (!(e instanceof LimitOverrunError.$Impl)) throw e;
      const { consumed } = e as Value;
      this.$take(this.$buffer[consumed] === 10 ? consumed + 1 : this.$buffer.length);
      throw raised(valueError((e as Value).$args[0]));
    }
  }
  *read(count: Value): FrameBody {
    if (this.$exception !== null) throw raised(this.$exception);
    const n = count === undefined ? -1 : Number(toIndex(count));
    if (n === 0) return new PyBytes();
    if (n < 0) {
      const blocks: Uint8Array[] = [];
      for (;;) {
        if (this.$buffer.length === 0 && !this.$eof) yield* this.$waitForData("read");
        if (this.$exception !== null) throw raised(this.$exception);
        if (this.$buffer.length === 0 && this.$eof) break;
        blocks.push(this.$take(Math.min(this.$buffer.length, this.$limit)).$data);
      }
      return new PyBytes(new Uint8Array(Buffer.concat(blocks)));
    }
    if (this.$buffer.length === 0 && !this.$eof) yield* this.$waitForData("read");
    return this.$take(Math.min(n, this.$buffer.length));
  }
  *readexactly(count: Value): FrameBody {
    const n = Number(toIndex(count));
    if (n < 0) throw valueError("readexactly size can not be less than zero");
    if (this.$exception !== null) throw raised(this.$exception);
    if (n === 0) return new PyBytes();
    while (this.$buffer.length < n) {
      if (this.$eof) throw newIncomplete(this.$take(this.$buffer.length), n);
      yield* this.$waitForData("readexactly");
    }
    return this.$take(n);
  }
  __aiter__(): Value {
    return this;
  }
  *__anext__(): FrameBody {
    const line = yield* this.$readLine();
    if (line.$data.length === 0) throw newException(StopAsyncIteration);
    return line;
  }
  __repr__(): string {
    const info = ["StreamReader"];
    if (this.$buffer.length > 0) info.push(`${this.$buffer.length} bytes`);
    if (this.$eof) info.push("eof");
    if (this.$limit !== DEFAULT_LIMIT) info.push(`limit=${this.$limit}`);
    if (this.$waiter !== null) info.push(`waiter=${links.repr(this.$waiter)}`);
    if (this.$exception !== null) info.push(`exception=${links.repr(this.$exception)}`);
    if (this.$transport !== null) info.push(`transport=${links.repr(this.$transport)}`);
    if (this.$paused) info.push("paused");
    return `<${info.join(" ")}>`;
  }
}

const newline = new PyBytes(Uint8Array.of(10));

function newIncomplete(partial: Value, expected: Value): Value {
  return raised(IncompleteReadError(partial, expected));
}

export const StreamReader = builtinType(PyStreamReader, {
  name: "StreamReader",
  module: "asyncio.streams",
  signatures: {
    __init__: "(limit=65536, loop=None)",
    __repr__: "()",
    __aiter__: "()",
    __anext__: "()",
    exception: "()",
    set_exception: "(exc)",
    set_transport: "(transport)",
    feed_eof: "()",
    at_eof: "()",
    feed_data: "(data)",
    readline: "()",
    readuntil: "(separator=None)",
    read: "(n=-1)",
    readexactly: "(n)",
  },
  coroutines: ["__anext__", "readline", "readuntil", "read", "readexactly"],
});
