/** Future. CPython: Lib/asyncio/futures.py and Modules/_asynciomodule.c, whose words and reprs these are. */

import { AWAIT_FUTURE, type FrameBody, futures as frameFutures } from "../frames/frame.ts";
import { makeThenable } from "../frames/native.ts";
import type { PyModule } from "../modules/module.ts";
import { getattrOr } from "../objects/attribute.ts";
import { callMethod } from "../objects/call.ts";
import {
  attributeError,
  BaseException,
  DeprecationWarning,
  isStopIteration,
  PyBaseException,
  raised,
  runtimeError,
  stopIteration,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { guarded } from "../objects/recursive_repr.ts";
import type { Keywords } from "../objects/signature.ts";
import { PyTraceback } from "../objects/traceback_type.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, isSubtype, isType, typeOf } from "../objects/type.ts";
import { copyContext } from "../stdlib/contextvars_types.ts";
import { _future_repr_info } from "./base_futures.ts";
import { cancelledError, invalidStateError, PyCancelledError } from "./exceptions.ts";
import { extract_stack } from "./format_helpers.ts";
import { unretrieved } from "./leftovers.ts";
import { get_event_loop } from "./running.ts";
import { provideFunctions, submodule } from "./submodules.ts";

export const PENDING = 0;
export const CANCELLED = 1;
export const FINISHED = 2;

/** What is called when a future is done: a Python callable, or a task that waits for it. */
export interface Callback {
  readonly fn: Value;
  readonly context: Value;
}

/** Who is told of a future's end by the runtime itself: a task that waits for it, or what collects the ends of many. */
export interface Waiter {
  readonly $context: Value;
  /** What a future shows as its callback. */
  $wakeupMethod(): Value;
  /** The future is done: schedules what follows from it. */
  $soonWakeup(future: PyFuture): void;
}

/** Told of the ends of several futures, each in a turn of its own, as a callback of theirs would be. */
export abstract class Collector extends PyObject implements Waiter {
  readonly $context = copyContext();
  $callback: Value = null;
  /** What the callback does. */
  abstract $collect(future: Value): void;
  /** The callback as programs see it. */
  abstract $makeCallback(): Value;
  $wakeupMethod(): Value {
    this.$callback ??= this.$makeCallback();
    return this.$callback;
  }
  $soonWakeup(future: PyFuture): void {
    // The future itself is what the loop runs.
    if (this.$simple(future)) future.$waiter = this;
    else future.$loop.$soon(this.$wakeupMethod(), [future], this.$context);
  }
  $simple(future: PyFuture): boolean {
    return isExact(future) && future.$loop.$takes(future);
  }
  /** Begins to wait for a future. */
  $watch(future: Value): void {
    if (isExact(future)) future.$addWaiter(this);
    else callMethod(future, "add_done_callback", this.$wakeupMethod());
  }
}

/** Is the future of one of the runtime's own classes, with all their methods? */
export function isExact(future: Value): future is PyFuture {
  return future instanceof PyFuture && exactTypes.has(future.$class);
}
/** Those classes. */
export const exactTypes = new Set<Value>();

/** What few futures have: kept aside, so that a hundred thousand of them take less memory. */
class Rare {
  exceptionTraceback: Value = null;
  cancelMessage: Value = null;
  cancelledError: Value = null;
  /** Of tasks. */
  exceptionToThrow: Value = null;
  wakeup: Value = null;
}

/** Documentation: asyncio.Future. */
export class PyFuture extends PyObject {
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  declare readonly $await: number;
  $state = PENDING;
  $result: Value = null;
  $exception: Value = null;
  $loop: Value = null;
  /** `_asyncio_future_blocking`: somebody awaits it in the proper way. */
  $blocking = false;
  /** The only one who waits for most futures is a task: it needs no list. */
  $waiter: Waiter | null = null;
  /** What is ready and cancelled is passed over: handles, never futures. */
  declare readonly $cancelled: boolean;
  $callbacks: Callback[] | null = null;
  /** Whether the exception has not been looked at yet. */
  $logTraceback = false;
  $rare: Rare | null = null;
  /** In debug mode: where the future was made. */
  declare $sourceTraceback: Value;
  /** The function of the library that makes the future: a traceback in debug mode ends with it. */
  declare readonly $madeBy: string;

  __init__(kw: Keywords): null {
    this.$initialise(kw.loop);
    return null;
  }
  $initialise(loop: Value): void {
    if (this.$loop !== null) this.$reset();
    this.$loop = loop === null ? get_event_loop() : loop;
    if (this.$loop.$debug !== false) this.$beginUnusual();
  }
  get $exceptionTraceback(): Value {
    return this.$rare === null ? null : this.$rare.exceptionTraceback;
  }
  set $exceptionTraceback(value: Value) {
    if (value !== null || this.$rare !== null) this.$aside().exceptionTraceback = value;
  }
  get $cancelMessage(): Value {
    return this.$rare === null ? null : this.$rare.cancelMessage;
  }
  set $cancelMessage(value: Value) {
    if (value !== null || this.$rare !== null) this.$aside().cancelMessage = value;
  }
  get $cancelledError(): Value {
    return this.$rare === null ? null : this.$rare.cancelledError;
  }
  set $cancelledError(value: Value) {
    if (value !== null || this.$rare !== null) this.$aside().cancelledError = value;
  }
  $aside(): Rare {
    this.$rare ??= new Rare();
    return this.$rare;
  }
  /** `__init__` for the second time. */
  $reset(): void {
    if (this.$logTraceback) this.$retrieved();
    this.$state = PENDING;
    this.$callbacks = null;
    this.$waiter = null;
    this.$result = null;
    this.$exception = null;
    this.$exceptionTraceback = null;
    this.$cancelMessage = null;
    this.$cancelledError = null;
    this.$blocking = false;
    if (this.$sourceTraceback !== null) this.$sourceTraceback = null;
  }
  /** A loop in debug mode, or something else that stands for a loop. */
  $beginUnusual(): void {
    const loop = this.$loop;
    if (truth(callMethod(loop, "get_debug"))) this.$sourceTraceback = extract_stack(this.$madeBy);
    if (loop.$soon === undefined) unusualLoops.adopt(loop);
  }
  /** What is asked of a future that `__init__` has not seen. @raises RuntimeError */
  $checkAlive(): void {
    if (this.$loop === null) throw runtimeError("Future object is not initialized.");
  }

  // What CPython shows of a future's inside.
  get _state(): string {
    this.$checkAlive();
    return stateNames[this.$state] as string;
  }
  get _result(): Value {
    this.$checkAlive();
    return this.$result;
  }
  get _exception(): Value {
    this.$checkAlive();
    return this.$exception;
  }
  get _loop(): Value {
    return this.$loop;
  }
  get _asyncio_future_blocking(): Value {
    return this.$blocking;
  }
  set _asyncio_future_blocking(value: Value) {
    if (value === undefined) throw notDeletable();
    this.$blocking = truth(value);
  }
  get _cancel_message(): Value {
    return this.$cancelMessage;
  }
  set _cancel_message(message: Value) {
    if (message === undefined) throw notDeletable();
    this.$cancelMessage = message;
  }
  get _log_traceback(): Value {
    this.$checkAlive();
    return this.$logTraceback;
  }
  set _log_traceback(value: Value) {
    if (value === undefined) throw notDeletable();
    if (truth(value)) throw valueError("_log_traceback can only be set to False");
    this.$retrieved();
  }
  get _source_traceback(): Value {
    return this.$sourceTraceback;
  }
  get _callbacks(): Value {
    this.$checkAlive();
    const all = this.$allCallbacks();
    return all.length === 0 ? null : links.list(all.map((c) => links.tuple([c.fn, c.context])));
  }

  /** The callbacks in the order in which they were added. */
  $allCallbacks(): Callback[] {
    if (this.$state !== PENDING) return [];
    const rest = this.$callbacks ?? [];
    return this.$waiter === null
      ? rest
      : [{ fn: this.$waiter.$wakeupMethod(), context: this.$waiter.$context }, ...rest];
  }

  __repr__(): string {
    return guarded(this, "...", () => `<${typeOf(this).$name} ${_future_repr_info(this).join(" ")}>`);
  }
  get_loop(): Value {
    this.$checkAlive();
    return this.$loop;
  }
  _make_cancelled_error(): Value {
    const saved = this.$cancelledError;
    if (saved !== null) {
      this.$cancelledError = null;
      return saved;
    }
    return cancelledError(this.$cancelMessage);
  }
  cancel(msg: Value): boolean {
    this.$checkAlive();
    return this.$cancel(msg);
  }
  $cancel(message: Value): boolean {
    if (this.$logTraceback) this.$retrieved();
    if (this.$state !== PENDING) return false;
    this.$state = CANCELLED;
    this.$cancelMessage = message;
    this.$scheduleCallbacks();
    return true;
  }
  $retrieved(): void {
    this.$logTraceback = false;
    unretrieved.delete(this);
  }
  $scheduleCallbacks(): void {
    const waiter = this.$waiter;
    if (waiter !== null) {
      this.$waiter = null;
      waiter.$soonWakeup(this);
    }
    const callbacks = this.$callbacks;
    if (callbacks === null) return;
    this.$callbacks = null;
    for (const { fn, context } of callbacks) this.$loop.$soon(fn, [this], context);
  }
  /** What the loop does with a future that is done: tells its collector. */
  $runHandle(): Value {
    const collector = this.$waiter as Collector;
    this.$waiter = null;
    collector.$collect(this);
    return undefined;
  }
  $continueHandle(_thrown: boolean, _answer: Value): Value {
    return undefined;
  }
  cancelled(): boolean {
    return this.$state === CANCELLED;
  }
  done(): boolean {
    return this.$state !== PENDING;
  }
  result(): Value {
    if (this.$loop === null) throw invalidStateError("Future object is not initialized.");
    return this.$take();
  }
  /** The result; throws the exception, CancelledError, or InvalidStateError. */
  $take(): Value {
    if (this.$state === FINISHED) {
      if (this.$exception === null) return this.$result;
      throw this.$failure();
    }
    if (this.$state === CANCELLED) throw raised(this._make_cancelled_error());
    throw invalidStateError("Result is not set.");
  }
  /** The exception of a finished future, as it is raised. */
  $failure(): Value {
    if (this.$logTraceback) this.$retrieved();
    const e = this.$exception;
    e.$traceback = this.$exceptionTraceback;
    return raised(e);
  }
  exception(): Value {
    if (this.$state === CANCELLED) throw raised(this._make_cancelled_error());
    if (this.$state !== FINISHED) {
      const isInitialised = this.$loop !== null;
      throw invalidStateError(isInitialised ? "Exception is not set." : "Future object is not initialized.");
    }
    if (this.$logTraceback) this.$retrieved();
    return this.$exception;
  }
  add_done_callback(fn: Value, kw: Keywords): null {
    if (this.$loop === null) throw runtimeError("uninitialized Future object");
    this.$addCallback(fn, kw.context === null ? copyContext() : kw.context);
    return null;
  }
  $addCallback(fn: Value, context: Value): void {
    if (this.$state !== PENDING) this.$loop.$soon(fn, [this], context);
    else if (this.$callbacks === null) this.$callbacks = [{ fn, context }];
    else this.$callbacks.push({ fn, context });
  }
  /** Tells a task or a collector when this is done. */
  $addWaiter(waiter: Waiter): void {
    if (this.$state !== PENDING) waiter.$soonWakeup(this);
    else if (this.$waiter === null && this.$callbacks === null) this.$waiter = waiter;
    else this.$addCallback(waiter.$wakeupMethod(), waiter.$context);
  }
  remove_done_callback(fn: Value): number {
    this.$checkAlive();
    let removed = 0;
    if (this.$state !== PENDING) return 0;
    if (this.$waiter !== null && same(fn, this.$waiter.$wakeupMethod())) {
      this.$waiter = null;
      removed++;
    }
    if (this.$callbacks !== null) {
      const kept = this.$callbacks.filter((c) => !same(c.fn, fn));
      removed += this.$callbacks.length - kept.length;
      this.$callbacks = kept.length === 0 ? null : kept;
    }
    return removed;
  }
  set_result(result: Value): null {
    this.$checkAlive();
    this.$setResult(result);
    return null;
  }
  $setResult(result: Value): void {
    if (this.$state !== PENDING) throw invalidStateError("invalid state");
    this.$result = result;
    this.$state = FINISHED;
    this.$scheduleCallbacks();
  }
  set_exception(exception: Value): null {
    this.$checkAlive();
    this.$setException(exception);
    return null;
  }
  $setException(given: Value): void {
    if (this.$state !== PENDING) throw invalidStateError("invalid state");
    let e = given;
    if (isType(e) && isSubtype(e, BaseException)) e = e();
    if (!(e instanceof PyBaseException)) throw typeError("invalid exception object");
    if (isStopIteration(e)) {
      const instead = runtimeError(
        "StopIteration interacts badly with generators and cannot be raised into a Future",
      );
      instead.__cause__ = e;
      instead.__context__ = e;
      e = instead;
    }
    this.$exception = e;
    this.$exceptionTraceback = (e as PyBaseException).$traceback;
    this.$state = FINISHED;
    this.$scheduleCallbacks();
    this.$logTraceback = true;
    unretrieved.add(this);
  }
  __await__(): Value {
    this.$checkAlive();
    return new FutureIter(this);
  }
  __iter__(): Value {
    this.$checkAlive();
    return new FutureIter(this);
  }
}
Object.assign(PyFuture.prototype, {
  $await: AWAIT_FUTURE,
  $cancelled: false,
  $madeBy: "",
  $sourceTraceback: null,
});

/** Set by events.ts: makes any object serve as the loop of futures and tasks. */
export const unusualLoops: { adopt: (loop: Value) => void } = Object.create(null);

/** What a field of a class written in C says to `del`. */
export function notDeletable(): Value {
  return attributeError("cannot delete attribute");
}

const stateNames = ["PENDING", "CANCELLED", "FINISHED"];

function same(a: Value, b: Value): boolean {
  return a === b || truth(links.eq(a, b));
}

export const futureSignatures = {
  _make_cancelled_error: "()",
  __repr__: "()",
  get_loop: "()",
  cancel: "(msg=None)",
  cancelled: "()",
  done: "()",
  result: "()",
  exception: "()",
  add_done_callback: "(fn, /, *, context=None)",
  remove_done_callback: "(fn, /)",
  set_result: "(result, /)",
  set_exception: "(exception, /)",
  __await__: "()",
  __iter__: "()",
};

export const Future = builtinType(PyFuture, {
  classmethods: { __class_getitem__: "(item, /)" },
  name: "Future",
  module: "_asyncio",
  dict: true,
  doc: "This class is *almost* compatible with concurrent.futures.Future.",
  signatures: { __init__: "(*, loop=None)", ...futureSignatures },
});
frameFutures.await = Future.$proto.__await__;
// After the registration: it is no attribute that Python sees.
makeThenable(PyFuture.prototype);
exactTypes.add(Future);
for (const name of [
  "get_loop",
  "exception",
  "set_result",
  "set_exception",
  "add_done_callback",
  "remove_done_callback",
])
  Future.$proto[name].$code.takesClass = true;

/** The iterator that awaiting a future by hand goes through. CPython: `FutureIter` in Modules/_asynciomodule.c. */
export class FutureIter extends PyObject {
  /** Lets the trampoline wait for the future itself; null: it has ended. */
  $awaited: PyFuture | null;
  constructor(future: PyFuture) {
    super();
    this.$awaited = future;
  }
  __iter__(): Value {
    return this;
  }
  __next__(): Value {
    return this.send(null);
  }
  send(_value: Value): Value {
    const future = this.$awaited;
    if (future === null) throw stopIteration();
    if (future.$state === PENDING) {
      if (!future.$blocking) {
        future.$blocking = true;
        return future;
      }
      throw runtimeError("await wasn't used with future");
    }
    this.$awaited = null;
    throw stopIteration(future.$take());
  }
  throw(type: Value, value?: Value, tb?: Value): Value {
    if (value !== undefined) {
      const message =
        "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.";
      links.warn(DeprecationWarning, message, 1);
    }
    const given = value ?? null;
    if (tb !== undefined && tb !== null && !(tb instanceof PyTraceback))
      throw typeError("throw() third argument must be a traceback");
    let e: Value = type;
    if (isType(type) && isSubtype(type, BaseException)) {
      e = given instanceof PyBaseException ? given : given === null ? type() : type(given);
    } else if (!(type instanceof PyBaseException)) {
      throw typeError("exceptions must be classes deriving BaseException or instances of such a class");
    } else if (given !== null) throw typeError("instance exception may not have a separate value");
    if (tb !== undefined && tb !== null) e.$traceback = tb;
    this.$awaited = null;
    throw raised(e);
  }
  close(): null {
    this.$awaited = null;
    return null;
  }
}
export const FutureIterType = builtinType(FutureIter as Value, {
  name: "FutureIter",
  module: "_asyncio",
  base: false,
  signatures: {
    __iter__: "()",
    __next__: "()",
    send: "(object, /)",
    throw: "(typ, val=<unrepresentable>, tb=<unrepresentable>, /)",
    close: "()",
  },
});

/** `asyncio.isfuture`: instances of Future, and classes that say so by `_asyncio_future_blocking`. */
export function isfuture(obj: Value): boolean {
  if (obj instanceof PyFuture) return true;
  if (obj === null || typeof obj !== "object") return false;
  const ofClass = getattrOr(getattrOr(obj, "__class__", null), "_asyncio_future_blocking", undefined);
  return ofClass !== undefined && getattrOr(obj, "_asyncio_future_blocking", null) !== null;
}

/** The loop of a future or of something compatible. */
export function _get_loop(fut: Value): Value {
  if (fut instanceof PyFuture && fut.get_loop === Future.$proto.get_loop) return fut.$loop;
  const get = getattrOr(fut, "get_loop", undefined);
  return get === undefined ? fut._loop : callMethod(fut, "get_loop");
}

/** Sets a result that may come too late. */
export function _set_result_unless_cancelled(fut: Value, result: Value): null {
  if (fut instanceof PyFuture) {
    if (fut.$state !== CANCELLED) callMethod(fut, "set_result", result);
  } else if (!truth(callMethod(fut, "cancelled"))) callMethod(fut, "set_result", result);
  return null;
}

export function isCancelled(e: Value): boolean {
  return e instanceof PyCancelledError;
}

export type { FrameBody };

provideFunctions("futures", {
  "_get_loop(fut)": _get_loop,
  "_set_result_unless_cancelled(fut, result)": _set_result_unless_cancelled,
  "isfuture(obj)": isfuture,
});
provideFunctions("base_futures", {
  "isfuture(obj)": isfuture,
  "_future_repr_info(future)": (future) => links.list(_future_repr_info(future)),
  "_future_repr(future)": (future) => `<${typeOf(future).$name} ${_future_repr_info(future).join(" ")}>`,
});

/** The module `asyncio.futures`. */
export function load(): PyModule {
  return submodule("futures");
}
