/** Queues between processes. CPython: Lib/multiprocessing/queues.py. */

import { pythonFunction } from "../../frames/coroutine.ts";
import type { Fiber } from "../../frames/fiber.ts";
import type { FrameBody } from "../../frames/frame.ts";
import { unpark } from "../../frames/kernel.ts";
import { mayBlock } from "../../frames/twin.ts";
import { clock } from "../../host/clock.ts";
import { atExit } from "../../modules/exit.ts";
import { loadedModule } from "../../modules/importer.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { getattrOr } from "../../objects/attribute.ts";
import { call, callMethod } from "../../objects/call.ts";
import {
  assertionError,
  Exception,
  isException,
  newException,
  pythonException,
  valueError,
} from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { formatException } from "../../objects/traceback_format.ts";
import { truth } from "../../objects/truth.ts";
import type { PyType } from "../../objects/type.ts";
import { blockingType } from "../blocking_type.ts";
import { Empty, Full } from "../queue.ts";
import { secondsOrNull, waitIn } from "../thread_locks.ts";
import { PyThread } from "../threading.ts";
import { makePipe, type PyConnection } from "./connection.ts";
import { assertSpawning, PySharedObject } from "./inheritance.ts";
import { pickled, unpickled } from "./reduction.ts";
import {
  BoundedSemaphore,
  Condition,
  Lock,
  type PySemLock,
  SEM_VALUE_MAX,
  Semaphore,
} from "./synchronize.ts";

/** Queues whose feeders have something to send: the process ends only when they have. */
const feeding = new Set<PyQueue>();
let isFlushedAtExit = false;

/** Documentation: multiprocessing.Queue. What does not fit into the pipe is sent by a thread. */
export class PyQueue extends PySharedObject {
  declare _maxsize: number;
  declare _reader: PyConnection;
  declare _writer: PyConnection;
  declare _rlock: PySemLock;
  declare _wlock: PySemLock;
  declare _sem: PySemLock;
  declare $buffer: Value[];
  declare $isClosed: boolean;
  declare $isAbandoned: boolean;
  declare $feeder: PyThread | null;
  declare $feederWaits: Fiber[];
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  __init__(maxsize: Value, _kw?: Value): null {
    this._maxsize = maxsize > 0 ? maxsize : SEM_VALUE_MAX;
    [this._reader, this._writer] = makePipe(false);
    this._rlock = Lock();
    this._wlock = Lock();
    this._sem = BoundedSemaphore(this._maxsize);
    this.$reset();
    return null;
  }
  $reset(): void {
    this.$hide("$buffer", []);
    this.$hide("$isClosed", false);
    this.$hide("$isAbandoned", false);
    this.$hide("$feeder", null);
    this.$hide("$feederWaits", []);
  }
  $parts(): Value[] {
    return [this._maxsize, this._reader, this._writer, this._rlock, this._wlock, this._sem];
  }
  $take(parts: readonly Value[]): void {
    [this._maxsize, this._reader, this._writer, this._rlock, this._wlock, this._sem] = parts as [
      number,
      PyConnection,
      PyConnection,
      PySemLock,
      PySemLock,
      PySemLock,
    ];
    this.$reset();
  }
  __getstate__(): Value {
    assertSpawning(this);
    return links.tuple(this.$parts());
  }
  __setstate__(state: Value): null {
    this.$take(state.$items);
    return null;
  }
  $checkOpen(): void {
    if (this.$isClosed) throw valueError(`Queue ${links.repr(this)} is closed`);
  }
  *$$put(obj: Value, block: Value = true, timeout: Value = null): FrameBody {
    this.$checkOpen();
    if (!(yield* this._sem.$$acquire(block, timeout))) throw newException(Full);
    this.$queued();
    yield* this.$enqueue(obj);
    return null;
  }
  /** Something more is in the queue. */
  $queued(): void {}
  *$enqueue(obj: Value): FrameBody {
    if (this.$buffer.length === 0 && this.$sendAtOnce(obj)) return null;
    this.$buffer.push(obj);
    feeding.add(this);
    if (!isFlushedAtExit) {
      isFlushedAtExit = true;
      atExit(flushAll);
    }
    if (this.$feeder === null) {
      const feeder = new PyThread();
      feeder.__init__(null, null, "QueueFeederThread", null, null, { daemon: true });
      feeder.$target = pythonFunction(
        "multiprocessing.queues",
        "_feed",
        "()",
        mayBlock(() => this.$feed()),
      );
      this.$feeder = feeder;
      yield* feeder.$start();
    } else for (const fiber of this.$feederWaits.splice(0)) unpark(fiber);
    return null;
  }
  /** Sends without the feeder, where nothing stands in the way. */
  $sendAtOnce(obj: Value): boolean {
    if (!this._wlock.$take()) return false;
    try {
      return this._writer.$sendAtOnce(pickled(obj));
    } catch (error) {
      this.$failed(error, obj);
      return true;
    } finally {
      this._wlock.release();
    }
  }
  *$feed(): FrameBody {
    for (;;) {
      while (this.$buffer.length === 0) {
        feeding.delete(this);
        if (this.$isClosed) return null;
        yield* waitIn(this.$feederWaits, null);
      }
      const obj = this.$buffer[0];
      try {
        const data = pickled(obj);
        yield* this._wlock.$$acquire();
        try {
          yield* this._writer.$send(data);
        } finally {
          this._wlock.release();
        }
      } catch (error) {
        this.$failed(error, obj);
      }
      this.$buffer.shift();
    }
  }
  $failed(error: unknown, obj: Value): void {
    const e = pythonException(error);
    if (e === undefined || !isException(e, Exception)) throw error;
    this._sem.release();
    const own = getattrOr(this, "_on_queue_feeder_error", null);
    call(own, e, obj);
  }
  _on_queue_feeder_error(e: Value, _obj: Value): null {
    const stderr = loadedModule("sys")?.stderr ?? null;
    if (stderr !== null) callMethod(stderr, "write", formatException(e));
    return null;
  }
  *$$get(block: Value = true, timeout: Value = null): FrameBody {
    this.$checkOpen();
    const seconds = secondsOrNull(timeout);
    const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
    if (!(yield* this._rlock.$$acquire(block, timeout))) throw newException(Empty);
    let data: Uint8Array;
    try {
      const mayWait = truth(block);
      if (!mayWait || deadline !== null) {
        const left = !mayWait ? 0 : Math.max((deadline as number) - clock.monotonic(), 0);
        if (!(yield* this._reader.$$poll(left))) throw newException(Empty);
      }
      data = yield* this._reader.$receive();
      this._sem.release();
    } finally {
      this._rlock.release();
    }
    return unpickled(data);
  }
  *$$get_nowait(): FrameBody {
    return yield* this.$$get(false);
  }
  *$$put_nowait(obj: Value): FrameBody {
    return yield* this.$$put(obj, false);
  }
  qsize(): number {
    return this._maxsize - this._sem.$value();
  }
  empty(): boolean {
    return !this._reader.$hasNews();
  }
  full(): boolean {
    return this._sem.$value() === 0;
  }
  close(): null {
    this.$isClosed = true;
    for (const fiber of this.$feederWaits.splice(0)) unpark(fiber);
    return null;
  }
  *$$join_thread(): FrameBody {
    if (!this.$isClosed) throw assertionError(`Queue ${links.repr(this)} not closed`);
    if (this.$feeder !== null && !this.$isAbandoned) yield* this.$feeder.$join();
    return null;
  }
  cancel_join_thread(): null {
    this.$isAbandoned = true;
    return null;
  }
}

function* flushAll(): FrameBody {
  for (const queue of [...feeding]) {
    if (queue.$isAbandoned) continue;
    queue.close();
    if (queue.$feeder !== null) yield* queue.$feeder.$join();
  }
  return null;
}

const module = "multiprocessing.queues";
const queueBlocking = ["put", "get", "get_nowait", "put_nowait", "join_thread"];
export const Queue = blockingType(PyQueue, queueBlocking, {
  name: "Queue",
  module,
  classmethods: { __class_getitem__: "(item, /)" },
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(maxsize=0, *, ctx=None)",
    __getstate__: "()",
    __setstate__: "(state)",
    put: "(obj, block=True, timeout=None)",
    get: "(block=True, timeout=None)",
    get_nowait: "()",
    put_nowait: "(obj)",
    qsize: "()",
    empty: "()",
    full: "()",
    close: "()",
    join_thread: "()",
    cancel_join_thread: "()",
    _on_queue_feeder_error: "(e, obj)",
  },
});

/** Documentation: multiprocessing.JoinableQueue. */
class PyJoinableQueue extends PyQueue {
  declare _unfinished_tasks: PySemLock;
  declare _cond: Value;
  override __init__(maxsize: Value, kw?: Value): null {
    super.__init__(maxsize, kw);
    this._unfinished_tasks = Semaphore(0);
    this._cond = Condition();
    return null;
  }
  override $parts(): Value[] {
    return [...super.$parts(), this._cond, this._unfinished_tasks];
  }
  override $take(parts: readonly Value[]): void {
    super.$take(parts.slice(0, -2));
    [this._cond, this._unfinished_tasks] = parts.slice(-2);
  }
  override $queued(): void {
    this._unfinished_tasks.release();
  }
  *$$task_done(): FrameBody {
    yield* this._cond.$$acquire();
    try {
      if (!this._unfinished_tasks.$take()) throw valueError("task_done() called too many times");
      if (this._unfinished_tasks.$value() === 0) this._cond.notify_all();
    } finally {
      this._cond.release();
    }
    return null;
  }
  *$$join(): FrameBody {
    yield* this._cond.$$acquire();
    try {
      if (this._unfinished_tasks.$value() > 0) yield* this._cond.$$wait();
    } finally {
      this._cond.release();
    }
    return null;
  }
}
export const JoinableQueue = blockingType(PyJoinableQueue, ["task_done", "join"], {
  name: "JoinableQueue",
  module,
  signatures: { __init__: "(maxsize=0, *, ctx=None)", task_done: "()", join: "()" },
});

/** Documentation: multiprocessing.SimpleQueue. */
export class PySimpleQueue extends PySharedObject {
  declare _reader: PyConnection;
  declare _writer: PyConnection;
  declare _rlock: PySemLock;
  declare _wlock: PySemLock;
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  __init__(_kw?: Value): null {
    [this._reader, this._writer] = makePipe(false);
    this._rlock = Lock();
    this._wlock = Lock();
    return null;
  }
  __getstate__(): Value {
    assertSpawning(this);
    return links.tuple([this._reader, this._writer, this._rlock, this._wlock]);
  }
  __setstate__(state: Value): null {
    [this._reader, this._writer, this._rlock, this._wlock] = state.$items;
    return null;
  }
  close(): null {
    this._reader.close();
    this._writer.close();
    return null;
  }
  empty(): boolean {
    return !this._reader.$hasNews();
  }
  *$$get(): FrameBody {
    yield* this._rlock.$$acquire();
    let data: Uint8Array;
    try {
      data = yield* this._reader.$receive();
    } finally {
      this._rlock.release();
    }
    return unpickled(data);
  }
  *$$put(obj: Value): FrameBody {
    yield* this.$putPickle(pickled(obj));
    return null;
  }
  *$putPickle(data: Uint8Array): FrameBody {
    yield* this._wlock.$$acquire();
    try {
      yield* this._writer.$send(data);
    } finally {
      this._wlock.release();
    }
    return null;
  }
}
export const SimpleQueue = blockingType(PySimpleQueue, ["get", "put"], {
  name: "SimpleQueue",
  module,
  classmethods: { __class_getitem__: "(item, /)" },
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(*, ctx=None)",
    __getstate__: "()",
    __setstate__: "(state)",
    close: "()",
    empty: "()",
    get: "()",
    put: "(obj)",
  },
});

export function load(): PyModule {
  return builtinModule(module, {
    attributes: {
      __all__: links.list(["Queue", "SimpleQueue", "JoinableQueue"]),
      Queue,
      SimpleQueue,
      JoinableQueue,
      Empty,
      Full,
    },
  });
}
