/** Protocols of streams: a transport feeds a StreamReader through them. CPython: Lib/asyncio/streams.py. */
import type { FrameBody } from "../frames/frame.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { call, callMethod } from "../objects/call.ts";
import { builtinFunction } from "../objects/callable.ts";
import { ConnectionResetError, newException } from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { iscoroutine } from "./coroutines.ts";
import { PyProtocol } from "./protocols.ts";
import { get_event_loop } from "./running.ts";
import { PyStreamWriter } from "./stream_transport.ts";

/** Lets writers wait while the transport has paused writing. */
class PyFlowControlMixin extends PyProtocol {
  $loop: Value = null;
  $isPaused = false;
  readonly $drainers = new Set<Value>();
  $isLost = false;

  __init__(loop: Value): null {
    this.$loop = loop ?? get_event_loop();
    return null;
  }
  get _loop(): Value {
    return this.$loop;
  }
  get _paused(): boolean {
    return this.$isPaused;
  }
  get _connection_lost(): boolean {
    return this.$isLost;
  }
  pause_writing(): null {
    this.$isPaused = true;
    return null;
  }
  resume_writing(): null {
    this.$isPaused = false;
    for (const waiter of this.$drainers)
      if (!truth(callMethod(waiter, "done"))) callMethod(waiter, "set_result", null);
    return null;
  }
  connection_lost(exc: Value): null {
    this.$isLost = true;
    if (!this.$isPaused) return null;
    for (const waiter of this.$drainers) {
      if (truth(callMethod(waiter, "done"))) continue;
      if (exc === null) callMethod(waiter, "set_result", null);
      else callMethod(waiter, "set_exception", exc);
    }
    return null;
  }
  *_drain_helper(): FrameBody {
    if (this.$isLost) throw newException(ConnectionResetError, "Connection lost");
    if (!this.$isPaused) return null;
    const waiter = callMethod(this.$loop, "create_future");
    this.$drainers.add(waiter);
    try {
      yield waiter;
    } finally {
      this.$drainers.delete(waiter);
    }
    return null;
  }
}
const FlowControlMixin = builtinType(PyFlowControlMixin as Value, {
  name: "FlowControlMixin",
  module: "asyncio.streams",
  signatures: {
    __init__: "(loop=None)",
    pause_writing: "()",
    resume_writing: "()",
    connection_lost: "(exc)",
    _drain_helper: "()",
  },
  coroutines: ["_drain_helper"],
});

class PyStreamReaderProtocol extends PyFlowControlMixin {
  $reader: Value = null;
  $callback: Value = null;
  $transport: Value = null;
  $closed: Value = null;

  override __init__(reader: Value, callback?: Value, loop?: Value): null {
    super.__init__(loop ?? null);
    this.$reader = reader;
    this.$callback = callback ?? null;
    this.$closed = callMethod(this.$loop, "create_future");
    return null;
  }
  get _stream_reader(): Value {
    return this.$reader;
  }
  get _transport(): Value {
    return this.$transport;
  }
  connection_made(transport: Value): null {
    this.$transport = transport;
    const reader = this.$reader;
    if (reader !== null) callMethod(reader, "set_transport", transport);
    if (this.$callback === null) return null;
    const writer = new PyStreamWriter();
    writer.__init__(transport, this, reader, this.$loop);
    const result = call(this.$callback, reader, writer);
    if (!iscoroutine(result)) return null;
    const task = callMethod(this.$loop, "create_task", result);
    callMethod(task, "add_done_callback", this.$ended(transport));
    return null;
  }
  /** A connection whose handler has failed is closed. */
  $ended(transport: Value): Value {
    const f = builtinFunction("callback", "(task)", (task) => {
      if (truth(callMethod(task, "cancelled"))) {
        callMethod(transport, "close");
        return null;
      }
      const exception = callMethod(task, "exception");
      if (exception === null) return null;
      const context = links.dict([
        ["message", "Unhandled exception in client_connected_cb"],
        ["exception", exception],
        ["transport", transport],
      ]);
      callMethod(this.$loop, "call_exception_handler", context);
      callMethod(transport, "close");
      return null;
    });
    return f;
  }
  override connection_lost(exc: Value): null {
    const reader = this.$reader;
    if (reader !== null) {
      if (exc === null) callMethod(reader, "feed_eof");
      else callMethod(reader, "set_exception", exc);
    }
    if (!truth(callMethod(this.$closed, "done"))) {
      if (exc === null) callMethod(this.$closed, "set_result", null);
      else {
        callMethod(this.$closed, "set_exception", exc);
        // Whoever does not wait for the end need not hear of it.
        this.$closed._log_traceback = false;
      }
    }
    super.connection_lost(exc);
    this.$reader = null;
    this.$transport = null;
    return null;
  }
  data_received(data: Value): null {
    if (this.$reader !== null) callMethod(this.$reader, "feed_data", data);
    return null;
  }
  eof_received(): boolean {
    if (this.$reader !== null) callMethod(this.$reader, "feed_eof");
    return true;
  }
  _get_close_waiter(_stream: Value): Value {
    return this.$closed;
  }
}
const StreamReaderProtocol = builtinType(PyStreamReaderProtocol as Value, {
  name: "StreamReaderProtocol",
  module: "asyncio.streams",
  doc: "Feeds a StreamReader from a transport.",
  signatures: {
    __init__: "(stream_reader, client_connected_cb=None, loop=None)",
    connection_made: "(transport)",
    connection_lost: "(exc)",
    data_received: "(data)",
    eof_received: "()",
    _get_close_waiter: "(stream)",
  },
});

/** A module of Tulip's own, loaded when `asyncio.streams` is asked for one of its names. */
export function load(): PyModule {
  return builtinModule("asyncio.stream_protocols", {
    attributes: { FlowControlMixin, StreamReaderProtocol },
  });
}
