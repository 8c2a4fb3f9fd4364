/** Futures of threads. CPython: Lib/concurrent/futures/_base.py. */

import type { Fiber } from "../../../frames/fiber.ts";
import type { FrameBody } from "../../../frames/frame.ts";
import { runBlocking, unpark } from "../../../frames/kernel.ts";
import { twins } from "../../../frames/twin.ts";
import { clock } from "../../../host/clock.ts";
import { loadedModule } from "../../../modules/importer.ts";
import { getattrOr } from "../../../objects/attribute.ts";
import { exceptionType } from "../../../objects/base_exception.ts";
import { call, callMethod, callMethodKw } from "../../../objects/call.ts";
import {
  Exception,
  isException,
  newException,
  pythonException,
  RuntimeError,
  raised,
  runtimeError,
  timeoutError,
} from "../../../objects/exception.ts";
import { genericAlias } from "../../../objects/generic_alias.ts";
import { inLibrary } from "../../../objects/library_frames.ts";
import { links } from "../../../objects/links.ts";
import { PyObject, type Value } from "../../../objects/object.ts";
import { address } from "../../../objects/object_type.ts";
import { formatException } from "../../../objects/traceback_format.ts";
import { builtinType, typeOf } from "../../../objects/type.ts";
import { secondsOrNull, waitIn } from "../../thread_locks.ts";

const module = "concurrent.futures._base";

class PyError extends Exception.$Impl {}
export const Error_ = exceptionType(PyError, {
  name: "Error",
  module,
  doc: "Base class for all future-related exceptions.",
});
class PyCancelled extends PyError {}
export const CancelledError = exceptionType(PyCancelled, {
  name: "CancelledError",
  module,
  doc: "The Future was cancelled.",
});
class PyInvalidState extends PyError {}
export const InvalidStateError = exceptionType(PyInvalidState, {
  name: "InvalidStateError",
  module,
  doc: "The operation is not allowed in this state.",
});
export const BrokenExecutor = exceptionType(class extends RuntimeError.$Impl {}, {
  name: "BrokenExecutor",
  module,
});

export type FutureState = "PENDING" | "RUNNING" | "CANCELLED" | "CANCELLED_AND_NOTIFIED" | "FINISHED";

const descriptions: { [K in FutureState]: string } = {
  PENDING: "pending",
  RUNNING: "running",
  CANCELLED: "cancelled",
  CANCELLED_AND_NOTIFIED: "cancelled",
  FINISHED: "finished",
};

/** Told when a future is finished or found cancelled. */
export type Watcher = (future: PyConcurrentFuture) => void;

/** Documentation: concurrent.futures.Future. */
export class PyConcurrentFuture extends PyObject {
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  $state: FutureState = "PENDING";
  $result: Value = null;
  $exception: Value = null;
  $callbacks: Value[] = [];
  readonly $queue: Fiber[] = [];
  readonly $watchers = new Set<Watcher>();

  __init__(): null {
    return null;
  }
  get _state(): Value {
    return this.$state;
  }
  set _state(state: Value) {
    this.$state = state;
  }
  get _result(): Value {
    return this.$result;
  }
  set _result(result: Value) {
    this.$result = result;
  }
  get _exception(): Value {
    return this.$exception;
  }
  set _exception(exception: Value) {
    this.$exception = exception;
  }
  $isCancelled(): boolean {
    return this.$state === "CANCELLED" || this.$state === "CANCELLED_AND_NOTIFIED";
  }
  $isDone(): boolean {
    return this.$state === "FINISHED" || this.$isCancelled();
  }
  $wakeWaiters(): void {
    for (const fiber of this.$queue.splice(0)) unpark(fiber);
  }
  $invokeCallbacks(): void {
    for (const callback of this.$callbacks) this.$invoke(callback);
  }
  $invoke(callback: Value): void {
    try {
      call(callback, this);
    } catch (error) {
      const e = pythonException(error);
      if (e === undefined || !isException(e, Exception)) throw error;
      logException(`exception calling callback for ${links.repr(this)}`, e);
    }
  }
  __repr__(): string {
    const head = `<${typeOf(this).$name} at ${address(this)} state=${descriptions[this.$state]}`;
    if (this.$state !== "FINISHED") return `${head}>`;
    return this.$exception !== null
      ? `${head} raised ${typeOf(this.$exception).$name}>`
      : `${head} returned ${typeOf(this.$result).$name}>`;
  }
  cancel(): boolean {
    if (this.$state === "RUNNING" || this.$state === "FINISHED") return false;
    if (this.$isCancelled()) return true;
    this.$state = "CANCELLED";
    this.$wakeWaiters();
    this.$invokeCallbacks();
    return true;
  }
  cancelled(): boolean {
    return this.$isCancelled();
  }
  running(): boolean {
    return this.$state === "RUNNING";
  }
  done(): boolean {
    return this.$isDone();
  }
  add_done_callback(fn: Value): null {
    if (this.$isDone()) this.$invoke(fn);
    else this.$callbacks.push(fn);
    return null;
  }
  *$waitUntilDone(timeout: Value): FrameBody {
    const seconds = secondsOrNull(timeout);
    const deadline = seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
    while (!this.$isDone()) if (!(yield* waitIn(this.$queue, deadline))) break;
    if (this.$isCancelled()) throw newException(CancelledError);
    if (this.$state !== "FINISHED") throw timeoutError();
    return null;
  }
  *$getResult(timeout: Value): FrameBody {
    const isDone = this.$isDone();
    yield* this.$waitUntilDone(timeout ?? null);
    if (this.$exception !== null) {
      const e = inLibrary(raised(this.$exception), "concurrent/futures/_base.py:401 __get_result");
      throw inLibrary(e, `concurrent/futures/_base.py:${isDone ? 449 : 456} result`);
    }
    return this.$result;
  }
  *$getException(timeout: Value): FrameBody {
    yield* this.$waitUntilDone(timeout ?? null);
    return this.$exception;
  }
  result(timeout: Value): Value {
    return runBlocking(this.$getResult(timeout));
  }
  exception(timeout: Value): Value {
    return runBlocking(this.$getException(timeout));
  }
  set_running_or_notify_cancel(): boolean {
    if (this.$state === "CANCELLED") {
      this.$state = "CANCELLED_AND_NOTIFIED";
      for (const watch of [...this.$watchers]) watch(this);
      return false;
    }
    if (this.$state === "PENDING") {
      this.$state = "RUNNING";
      return true;
    }
    logException(`Future ${address(this)} in unexpected state: ${this.$state}`, null);
    throw runtimeError("Future in unexpected state");
  }
  $finish(): void {
    this.$state = "FINISHED";
    for (const watch of [...this.$watchers]) watch(this);
    this.$wakeWaiters();
    this.$invokeCallbacks();
  }
  $checkOpen(): void {
    if (this.$isDone()) throw newException(InvalidStateError, `${this.$state}: ${links.repr(this)}`);
  }
  set_result(result: Value): null {
    this.$checkOpen();
    this.$result = result;
    this.$finish();
    return null;
  }
  set_exception(exception: Value): null {
    this.$checkOpen();
    this.$exception = exception;
    this.$finish();
    return null;
  }
}

/** Logs through the logger "concurrent.futures", or to standard error where there is no logging. */
export function logException(message: string, e: Value): void {
  const logging = loadedModule("logging");
  if (logging !== undefined) {
    const logger = call(getattrOr(logging, "getLogger", null), "concurrent.futures");
    callMethodKw(logger, "error", ["%s", message], e === null ? null : { exc_info: e });
    return;
  }
  const stderr = getattrOr(loadedModule("sys"), "stderr", null);
  if (stderr !== null) callMethod(stderr, "write", `${message}\n${e === null ? "" : formatException(e)}`);
}

export const Future = builtinType(PyConcurrentFuture, {
  classmethods: { __class_getitem__: "(item, /)" },
  name: "Future",
  module,
  doc: "Represents the result of an asynchronous computation.",
  signatures: {
    __init__: "()",
    __repr__: "()",
    cancel: "()",
    cancelled: "()",
    running: "()",
    done: "()",
    add_done_callback: "(fn)",
    result: "(timeout=None)",
    exception: "(timeout=None)",
    set_running_or_notify_cancel: "()",
    set_result: "(result)",
    set_exception: "(exception)",
  },
});
twins(Future, {
  result(this: PyConcurrentFuture, timeout: Value) {
    return this.$getResult(timeout);
  },
  exception(this: PyConcurrentFuture, timeout: Value) {
    return this.$getException(timeout);
  },
});
