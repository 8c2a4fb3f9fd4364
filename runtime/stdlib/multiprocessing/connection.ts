/** Pipes between processes. CPython: Lib/multiprocessing/connection.py. */
import type { FrameBody } from "../../frames/frame.ts";
import { type Watched, waitForChange } from "../../frames/shared_wait.ts";
import { mayBlock } from "../../frames/twin.ts";
import { clock } from "../../host/clock.ts";
import { endedCell, exitCodeOf } from "../../host/workers.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { asBytesData } from "../../objects/buffer.ts";
import { PyBytes } from "../../objects/bytes.ts";
import {
  EOFError,
  newException,
  OSError,
  osError,
  runtimeError,
  typeError,
  valueError,
} from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import { toIndex } from "../../objects/number_kinds.ts";
import type { Value } from "../../objects/object.ts";
import { truth } from "../../objects/truth.ts";
import { type PyType, typeOf } from "../../objects/type.ts";
import { blockingType } from "../blocking_type.ts";
import { pythonFunctions } from "../python_module.ts";
import { secondsOrNull } from "../thread_locks.ts";
import { inheritance, inherited, letGo, PySharedObject, passOn } from "./inheritance.ts";
import { CLOSED, RingPipe } from "./pipe.ts";
import { sentinels } from "./process.ts";
import { pickled, unpickled } from "./reduction.ts";

const lengthSize = 4;

/** Documentation: multiprocessing.connection.Connection. */
export class PyConnection extends PySharedObject {
  declare $reader: RingPipe | null;
  declare $writer: RingPipe | null;
  declare $isClosed: boolean;
  /** Of a connection that was inherited: the numbers of its ends. */
  declare $numbers: { reader?: number; writer?: number };
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  $setUp(reader: RingPipe | null, writer: RingPipe | null): void {
    this.$hide("$reader", reader);
    this.$hide("$writer", writer);
    this.$hide("$isClosed", false);
    this.$hide("$numbers", {});
  }
  __getstate__(): Value {
    this.$check();
    const numberOf = (pipe: RingPipe | null, end: "reader" | "writer") => {
      if (pipe === null) return null;
      return links.tuple([passOn(pipe.block, this), pipe.passOn(end)]);
    };
    return links.tuple([numberOf(this.$reader, "reader"), numberOf(this.$writer, "writer")]);
  }
  __setstate__(state: Value): null {
    const [reader, writer] = state.$items;
    const open = (given: Value) => (given === null ? null : new RingPipe(inherited(given.$items[0])));
    this.$setUp(open(reader), open(writer));
    this.$numbers = { reader: reader?.$items[1], writer: writer?.$items[1] };
    return null;
  }
  $check(): void {
    if (this.$isClosed) throw newException(OSError, "handle is closed");
  }
  $toRead(): RingPipe {
    this.$check();
    if (this.$reader === null) throw newException(OSError, "connection is write-only");
    return this.$reader;
  }
  $toWrite(): RingPipe {
    this.$check();
    if (this.$writer === null) throw newException(OSError, "connection is read-only");
    return this.$writer;
  }
  get closed(): Value {
    return this.$isClosed;
  }
  get readable(): Value {
    return this.$reader !== null;
  }
  get writable(): Value {
    return this.$writer !== null;
  }
  fileno(): never {
    this.$check();
    throw runtimeError("Tulip's connections are shared memory and have no file descriptor");
  }
  close(): null {
    if (this.$isClosed) return null;
    this.$isClosed = true;
    for (const end of ["reader", "writer"] as const) {
      const pipe = end === "reader" ? this.$reader : this.$writer;
      const number = this.$numbers[end];
      if (pipe !== null && (number === undefined || letGo(inheritance.held as Int32Array, number)))
        pipe.close(end);
    }
    return null;
  }
  /** Sends a message: its length, then its bytes. */
  *$send(data: Uint8Array): FrameBody {
    const pipe = this.$toWrite();
    const message = new Uint8Array(lengthSize + data.length);
    new DataView(message.buffer).setUint32(0, data.length);
    message.set(data, lengthSize);
    if ((yield* pipe.write(message)) === CLOSED) throw osError(32, "Broken pipe");
    return null;
  }
  /** Sends a message if that needs no waiting; false: it would. */
  $sendAtOnce(data: Uint8Array): boolean {
    const pipe = this.$toWrite();
    if (!pipe.hasReaders || pipe.room < lengthSize + data.length) return false;
    const message = new Uint8Array(lengthSize + data.length);
    new DataView(message.buffer).setUint32(0, data.length);
    message.set(data, lengthSize);
    pipe.put(message);
    return true;
  }
  *$receive(limit = Number.POSITIVE_INFINITY): FrameBody {
    const pipe = this.$toRead();
    const head: Value = yield* pipe.read(lengthSize);
    if (head === CLOSED) throw newException(EOFError);
    const size = new DataView(head.buffer).getUint32(0);
    if (size > limit) {
      this.close();
      throw newException(OSError, "bad message length");
    }
    const data: Value = yield* pipe.read(size);
    if (data === CLOSED) throw newException(OSError, "got end of file during message");
    return data;
  }
  $watched(): Watched {
    return this.$toRead().news();
  }
  $hasNews(): boolean {
    const pipe = this.$toRead();
    return pipe.filled > 0 || !pipe.hasWriters;
  }
  *$$send(obj: Value): FrameBody {
    this.$toWrite();
    return yield* this.$send(pickled(obj));
  }
  *$$send_bytes(buffer: Value, offset: Value = 0, size: Value = null): FrameBody {
    this.$toWrite();
    const data = asBytesData(buffer);
    if (data === undefined) {
      throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(buffer).$name}'`);
    }
    const from = Number(toIndex(offset));
    if (from < 0) throw valueError("offset is negative");
    if (data.length < from) throw valueError("buffer length < offset");
    const count = size === null ? data.length - from : Number(toIndex(size));
    if (count < 0) throw valueError("size is negative");
    if (from + count > data.length) throw valueError("buffer length < offset + size");
    return yield* this.$send(data.subarray(from, from + count));
  }
  *$$recv(): FrameBody {
    return unpickled(yield* this.$receive());
  }
  *$$recv_bytes(maxlength: Value = null): FrameBody {
    this.$toRead();
    const limit = maxlength === null ? undefined : Number(toIndex(maxlength));
    if (limit !== undefined && limit < 0) throw valueError("negative maxlength");
    return new PyBytes(yield* this.$receive(limit));
  }
  *$$recv_bytes_into(buffer: Value, offset: Value = 0): FrameBody {
    this.$toRead();
    const target = asBytesData(buffer);
    if (target === undefined) {
      throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(buffer).$name}'`);
    }
    const at = Number(toIndex(offset));
    if (at < 0) throw valueError("negative offset");
    if (at > target.length) throw valueError("offset too large");
    const data: Uint8Array = yield* this.$receive();
    if (target.length < at + data.length) {
      throw newException(errors.BufferTooShort, new PyBytes(data));
    }
    target.set(data, at);
    return data.length;
  }
  *$$poll(timeout: Value = 0): FrameBody {
    const seconds = secondsOrNull(timeout);
    const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
    for (;;) {
      const watched = this.$watched();
      if (this.$hasNews()) return true;
      if (seconds !== null && seconds <= 0) return false;
      if (!(yield* waitForChange([watched], deadline))) return this.$hasNews();
    }
  }
  __enter__(): Value {
    return this;
  }
  __exit__(): null {
    return this.close();
  }
}

/** Exceptions of the package, set by context.ts. */
export const errors: { BufferTooShort: Value } = { BufferTooShort: null };

export const Connection = blockingType(
  PyConnection,
  ["send", "send_bytes", "recv", "recv_bytes", "recv_bytes_into", "poll"],
  {
    name: "Connection",
    module: "multiprocessing.connection",
    signatures: {
      __new__: "(*args, **kwargs)",
      __getstate__: "()",
      __setstate__: "(state)",
      fileno: "()",
      close: "()",
      send: "(obj)",
      send_bytes: "(buf, offset=0, size=None)",
      recv: "()",
      recv_bytes: "(maxlength=None)",
      recv_bytes_into: "(buf, offset=0)",
      poll: "(timeout=0.0)",
      __enter__: "()",
      __exit__: "(exc_type, exc_value, exc_tb)",
    },
  },
);

function connection(reader: RingPipe | null, writer: RingPipe | null): PyConnection {
  const c = new PyConnection();
  c.$setUp(reader, writer);
  reader?.open("reader");
  writer?.open("writer");
  return c;
}

/** Two connected ends. Documentation: multiprocessing.Pipe. */
export function makePipe(duplex: boolean): [PyConnection, PyConnection] {
  const there = new RingPipe();
  if (!duplex) return [connection(there, null), connection(null, there)];
  const back = new RingPipe();
  return [connection(back, there), connection(there, back)];
}

/** Documentation: multiprocessing.connection.wait. */
function* waitBody(objects: Value, timeout: Value = null): FrameBody {
  const list = links.arrayOf(objects);
  const seconds = secondsOrNull(timeout);
  const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
  const cellsOf = (o: Value): Int32Array => {
    const cells = sentinels.get(o);
    if (cells === undefined)
      throw valueError(`Tulip can wait for connections and sentinels of processes, not for ${links.repr(o)}`);
    return cells;
  };
  for (;;) {
    const watched: Watched[] = list.map((o) =>
      o instanceof PyConnection ? o.$watched() : { cells: cellsOf(o), index: endedCell, value: 0 },
    );
    const ready = list.filter((o) =>
      o instanceof PyConnection ? o.$hasNews() : exitCodeOf(cellsOf(o)) !== null,
    );
    if (ready.length > 0 || (seconds !== null && seconds <= 0)) return links.list(ready);
    if (!(yield* waitForChange(watched, deadline))) return links.list([]);
  }
}

export const connectionFunctions = pythonFunctions("multiprocessing.connection", {
  "Pipe(duplex=True)": (duplex) => links.tuple(makePipe(truth(duplex))),
  "wait(object_list, timeout=None)": mayBlock(waitBody),
});

function refused(what: string): Value {
  return () => {
    throw runtimeError(`Tulip does not support ${what}: processes share memory, not sockets`);
  };
}

export function load(): PyModule {
  return builtinModule("multiprocessing.connection", {
    attributes: {
      __all__: links.list(["Client", "Listener", "Pipe", "wait"]),
      Connection,
      ...connectionFunctions,
      ...pythonFunctions("multiprocessing.connection", {
        "Client(address, family=None, authkey=None)": refused("multiprocessing.connection.Client"),
        "Listener(address=None, family=None, backlog=1, authkey=None)": refused(
          "multiprocessing.connection.Listener",
        ),
      }),
    },
  });
}
