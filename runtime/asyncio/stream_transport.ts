/** Transports over Node's streams, and StreamWriter. CPython: Lib/asyncio/transports.py, streams.py. */
import type { FrameBody } from "../frames/frame.ts";
import { outside } from "../frames/kernel.ts";
import type { ByteStream, StreamEvents } from "../host/connections.ts";
import { bytesOfObject } from "../objects/buffer.ts";
import { callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import { ConnectionResetError, NotImplementedError, newException, raised } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address as addressOf } from "../objects/object_type.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { type Context, copyContext } from "../stdlib/contextvars_types.ts";
import { isSystemError, namedError } from "../stdlib/os_errors.ts";
import type { PyBaseEventLoop } from "./base_events.ts";
import type { PyStreamReader } from "./stream_reader.ts";
import { sleep } from "./tasks.ts";
import { Transport } from "./transports.ts";

/** Calls back in a turn of the loop, in the context in which the transport was made. */
export class LoopPost {
  readonly #loop: PyBaseEventLoop;
  readonly #context: Context;
  constructor(loop: PyBaseEventLoop) {
    this.#loop = loop;
    this.#context = copyContext();
  }
  /** From outside: no Python code is running. */
  post(run: () => void): void {
    if (this.#loop.$closed) return;
    const callback = builtinFunction("_stream_event", "()", () => {
      run();
      return null;
    });
    this.#loop.$callSoon(callback, [], this.#context);
    this.#loop.$wake();
  }
}

/** A Python exception for what Node says of a connection. */
export function connectionError(e: unknown): Value {
  return isSystemError(e) ? namedError(e.code) : newException(ConnectionResetError, String(e));
}

/** One end of a connection or a pipe. */
export class PyStreamTransport extends PyObject {
  $loop: PyBaseEventLoop = null as never;
  $stream: ByteStream = null as never;
  $reader: PyStreamReader | null = null;
  $isClosing = false;
  $isLost = false;
  $error: Value = null;
  $isFull = false;
  $extra: { readonly [name: string]: Value } = {};
  $drainers: Value[] = [];
  $closedWaiters: Value[] = [];
  /** Told once, when the connection is lost. */
  $onLost: (() => void) | null = null;

  /** The events to give to `byteStream`; then `$begin`. */
  $events(): StreamEvents {
    const loop = new LoopPost(this.$loop);
    return {
      data: (bytes) => loop.post(() => this.$reader?.$feed(bytes)),
      end: () =>
        loop.post(() => {
          this.$reader?.feed_eof();
          if (this.$reader === null) this.$stream.destroy();
        }),
      drain: () =>
        loop.post(() => {
          this.$isFull = false;
          this.$release();
        }),
      closed: (error) => {
        outside.count--;
        loop.post(() => this.$lost(error));
      },
    };
  }
  $begin(stream: ByteStream): void {
    this.$stream = stream;
    outside.count++;
    this.$reader?.set_transport(this);
  }
  $release(): void {
    for (const waiter of this.$drainers.splice(0))
      if (!truth(callMethod(waiter, "done"))) callMethod(waiter, "set_result", null);
  }
  $lost(error: unknown): void {
    this.$isLost = true;
    this.$isClosing = true;
    if (error !== null && this.$reader !== null) {
      this.$error = connectionError(error);
      this.$reader.set_exception(this.$error);
    } else this.$reader?.feed_eof();
    for (const waiter of this.$drainers.splice(0))
      if (!truth(callMethod(waiter, "done")))
        callMethod(waiter, "set_exception", newException(ConnectionResetError, "Connection lost"));
    for (const waiter of this.$closedWaiters.splice(0)) {
      if (truth(callMethod(waiter, "done"))) continue;
      if (this.$error === null) callMethod(waiter, "set_result", null);
      else callMethod(waiter, "set_exception", this.$error);
    }
    this.$onLost?.();
  }
  write(data: Value): null {
    const bytes = bytesOfObject(data);
    if (bytes.length === 0 || this.$isClosing) return null;
    if (!this.$stream.write(bytes.slice())) this.$isFull = true;
    return null;
  }
  writelines(parts: Value): null {
    for (const part of links.arrayOf(parts)) this.write(part);
    return null;
  }
  write_eof(): null {
    this.$stream.end();
    return null;
  }
  can_write_eof(): boolean {
    return true;
  }
  close(): null {
    if (this.$isClosing) return null;
    this.$isClosing = true;
    // What was written goes out first; then the other side need not have ended.
    const { socket } = this.$stream;
    if (socket !== null) socket.end(() => socket.destroy());
    else this.$stream.end();
    return null;
  }
  abort(): null {
    this.$isClosing = true;
    this.$stream.destroy();
    return null;
  }
  is_closing(): boolean {
    return this.$isClosing;
  }
  pause_reading(): null {
    this.$stream.pause();
    return null;
  }
  resume_reading(): null {
    this.$stream.resume();
    return null;
  }
  get_write_buffer_size(): number {
    return this.$stream.pending();
  }
  get_extra_info(name: Value, fallback: Value): Value {
    return typeof name === "string" && Object.hasOwn(this.$extra, name) ? this.$extra[name] : fallback;
  }
  __repr__(): string {
    return `<_SelectorSocketTransport ${this.$isLost ? "closed" : this.$isClosing ? "closing" : "open"} at ${addressOf(this)}>`;
  }
}
export const StreamTransport = builtinType(PyStreamTransport, {
  name: "_SelectorSocketTransport",
  module: "asyncio.selector_events",
  bases: [Transport],
  signatures: {
    write: "(data)",
    writelines: "(list_of_data)",
    write_eof: "()",
    can_write_eof: "()",
    close: "()",
    abort: "()",
    is_closing: "()",
    pause_reading: "()",
    resume_reading: "()",
    get_write_buffer_size: "()",
    get_extra_info: "(name, default=None)",
    __repr__: "()",
  },
});

/** Documentation: asyncio.StreamWriter. */
export class PyStreamWriter extends PyObject {
  $transport: PyStreamTransport = null as never;
  $reader: PyStreamReader | null = null;
  /** Of writers over transports of protocols: null elsewhere. */
  $protocol: Value = null;
  __init__(transport: Value, protocol: Value, reader: Value, _loop: Value): null {
    this.$transport = transport;
    this.$protocol = protocol;
    this.$reader = reader;
    return null;
  }
  get transport(): Value {
    return this.$transport;
  }
  write(data: Value): Value {
    return callMethod(this.$transport, "write", data);
  }
  writelines(parts: Value): Value {
    return callMethod(this.$transport, "writelines", parts);
  }
  write_eof(): Value {
    return callMethod(this.$transport, "write_eof");
  }
  can_write_eof(): Value {
    return callMethod(this.$transport, "can_write_eof");
  }
  close(): Value {
    return callMethod(this.$transport, "close");
  }
  is_closing(): Value {
    return callMethod(this.$transport, "is_closing");
  }
  get_extra_info(name: Value, fallback: Value): Value {
    return callMethod(this.$transport, "get_extra_info", name, fallback);
  }
  *wait_closed(): FrameBody {
    if (this.$protocol !== null) {
      yield callMethod(this.$protocol, "_get_close_waiter", this);
      return null;
    }
    const transport = this.$transport;
    if (transport.$isLost) {
      if (transport.$error !== null) throw raised(transport.$error);
      return null;
    }
    const waiter = callMethod(transport.$loop, "create_future");
    transport.$closedWaiters.push(waiter);
    yield waiter;
    return null;
  }
  *drain(): FrameBody {
    if (this.$protocol !== null) return yield* this.$drainProtocol();
    const transport = this.$transport;
    const failure = this.$reader?.$exception ?? null;
    if (failure !== null) throw raised(failure);
    if (transport.$isClosing) yield sleep(0);
    if (transport.$isLost) throw newException(ConnectionResetError, "Connection lost");
    if (!transport.$isFull) return null;
    const waiter = callMethod(transport.$loop, "create_future");
    transport.$drainers.push(waiter);
    yield waiter;
    return null;
  }
  *$drainProtocol(): FrameBody {
    const failure = this.$reader === null ? null : callMethod(this.$reader, "exception");
    if (failure !== null) throw raised(failure);
    if (truth(callMethod(this.$transport, "is_closing"))) yield sleep(0);
    yield callMethod(this.$protocol, "_drain_helper");
    return null;
  }
  *start_tls(): FrameBody {
    throw newException(
      NotImplementedError,
      "Tulip does not support TLS: StreamWriter.start_tls() needs the module ssl",
    );
  }
  __repr__(): string {
    const info = ["StreamWriter", `transport=${links.repr(this.$transport)}`];
    if (this.$reader !== null) info.push(`reader=${links.repr(this.$reader)}`);
    return `<${info.join(" ")}>`;
  }
}
export const StreamWriter = builtinType(PyStreamWriter, {
  name: "StreamWriter",
  module: "asyncio.streams",
  signatures: {
    __init__: "(transport, protocol, reader, loop)",
    start_tls: "(sslcontext, *, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
    write: "(data)",
    writelines: "(data)",
    write_eof: "()",
    can_write_eof: "()",
    close: "()",
    is_closing: "()",
    get_extra_info: "(name, default=None)",
    wait_closed: "()",
    drain: "()",
    __repr__: "()",
  },
  coroutines: ["wait_closed", "drain", "start_tls"],
});
