/** Locks, events, conditions and barriers between threads. CPython: Modules/_threadmodule.c, Lib/threading.py. */
import { current, type Fiber } from "../frames/fiber.ts";
import { Frame, type FrameBody } from "../frames/frame.ts";
import { park, runBlocking, unpark } from "../frames/kernel.ts";
import { enterMethod, twinOf, twins } from "../frames/twin.ts";
import { clock } from "../host/clock.ts";
import { getattr, getattrOr } from "../objects/attribute.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { call, callMethod } from "../objects/call.ts";
import {
  newException,
  overflowError,
  RuntimeError,
  runtimeError,
  typeError,
  valueError,
} from "../objects/exception.ts";
import { links } from "../objects/links.ts";
import { asDouble } from "../objects/number_kinds.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, typeOf } from "../objects/type.ts";

/** The longest timeout of locks, in seconds. */
export const TIMEOUT_MAX = 9223372036;

/** Seconds of a timeout argument, null for none. */
export function secondsOrNull(timeout: Value): number | null {
  if (timeout === null || timeout === undefined) return null;
  const seconds = asDouble(timeout);
  if (seconds === undefined)
    throw typeError(`'${typeOf(timeout).$name}' object cannot be interpreted as an integer`);
  return seconds;
}

function deadlineOf(seconds: number | null): number | null {
  return seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
}

/** Waits in a queue of fibers until somebody wakes this one. False: the deadline came first. */
export function* waitIn(queue: Fiber[], deadline: number | null): FrameBody {
  const me = current;
  queue.push(me);
  const woken = yield park(deadline);
  if (!woken) {
    const i = queue.indexOf(me);
    if (i >= 0) queue.splice(i, 1);
  }
  return woken;
}

/** Wakes the first fiber of a queue. */
function wakeFirst(queue: Fiber[]): void {
  const first = queue.shift();
  if (first !== undefined) unpark(first);
}

/** How long `acquire(blocking, timeout)` may wait: seconds, null without limit. @raises ValueError, OverflowError */
function patience(blocking: boolean, timeout: Value): number | null {
  const seconds = secondsOrNull(timeout ?? -1) as number;
  if (!blocking && seconds !== -1) throw valueError("can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1) throw valueError("timeout value must be a non-negative number");
  if (seconds > TIMEOUT_MAX) throw overflowError("timeout value is too large");
  return seconds === -1 ? null : seconds;
}

/** Documentation: threading.Lock. */
export class PyLock extends PyObject {
  $locked = false;
  readonly $queue: Fiber[] = [];
  static __new__(cls: Value): Value {
    return new cls.$Impl();
  }
  *$acquire(blocking: Value = true, timeout: Value = -1): FrameBody {
    const mayWait = truth(blocking);
    const limit = patience(mayWait, timeout);
    if (!this.$locked) {
      this.$locked = true;
      return true;
    }
    if (!mayWait) return false;
    const deadline = deadlineOf(limit);
    while (this.$locked) if (!(yield* waitIn(this.$queue, deadline))) return false;
    this.$locked = true;
    return true;
  }
  acquire(blocking: Value, timeout: Value): Value {
    return runBlocking(this.$acquire(blocking, timeout));
  }
  release(): null {
    if (!this.$locked) throw runtimeError("release unlocked lock");
    this.$locked = false;
    wakeFirst(this.$queue);
    return null;
  }
  locked(): boolean {
    return this.$locked;
  }
  __enter__(): Value {
    return runBlocking(this.$acquire());
  }
  __exit__(_type: Value, _value: Value, _tb: Value): null {
    return this.release();
  }
  __repr__(): string {
    return `<${this.$locked ? "locked" : "unlocked"} _thread.lock object at ${address(this)}>`;
  }
}
const lockSignatures = {
  acquire: "(blocking=True, timeout=-1)",
  release: "()",
  __enter__: "()",
  __exit__: "(exc_type, exc_value, exc_tb)",
  __repr__: "()",
};
export const Lock = builtinType(PyLock, {
  name: "lock",
  module: "_thread",
  base: false,
  signatures: { __new__: "()", locked: "()", ...lockSignatures },
});
const acquireTwin = function (this: Value, ...args: Value[]): FrameBody {
  return this.$acquire(...args);
};
twins(Lock, { acquire: acquireTwin, __enter__: acquireTwin });

/** Documentation: threading.RLock. */
export class PyRLock extends PyObject {
  $owner: Fiber | null = null;
  $count = 0;
  readonly $queue: Fiber[] = [];
  static __new__(cls: Value): Value {
    return new cls.$Impl();
  }
  *$acquire(blocking: Value = true, timeout: Value = -1): FrameBody {
    const mayWait = truth(blocking);
    const limit = patience(mayWait, timeout);
    if (this.$owner === current) {
      this.$count++;
      return true;
    }
    const deadline = deadlineOf(limit);
    while (this.$owner !== null) {
      if (!mayWait) return false;
      if (!(yield* waitIn(this.$queue, deadline))) return false;
    }
    this.$owner = current;
    this.$count = 1;
    return true;
  }
  acquire(blocking: Value, timeout: Value): Value {
    return runBlocking(this.$acquire(blocking, timeout));
  }
  release(): null {
    if (this.$owner !== current) throw runtimeError("cannot release un-acquired lock");
    this.$count--;
    if (this.$count === 0) {
      this.$owner = null;
      wakeFirst(this.$queue);
    }
    return null;
  }
  __enter__(): Value {
    return runBlocking(this.$acquire());
  }
  __exit__(_type: Value, _value: Value, _tb: Value): null {
    return this.release();
  }
  _is_owned(): boolean {
    return this.$owner === current;
  }
  /** Gives the lock up altogether, for a condition's wait; returns how often it was taken. */
  $releaseAll(): number {
    const count = this.$count;
    this.$count = 0;
    this.$owner = null;
    wakeFirst(this.$queue);
    return count;
  }
  __repr__(): string {
    const state = this.$count > 0 ? "locked" : "unlocked";
    return `<${state} _thread.RLock object owner=${this.$owner?.ident ?? 0} count=${this.$count} at ${address(this)}>`;
  }
}
export const RLock = builtinType(PyRLock, {
  name: "RLock",
  module: "_thread",
  signatures: { __new__: "()", _is_owned: "()", ...lockSignatures },
});
twins(RLock, { acquire: acquireTwin, __enter__: acquireTwin });

/** Documentation: threading.Condition. */
export class PyCondition extends PyObject {
  $lock: Value = null;
  readonly $queue: Fiber[] = [];
  __init__(lock: Value): null {
    this.$lock = lock ?? RLock();
    const self = this as Value;
    self.acquire = getattr(this.$lock, "acquire");
    self.release = getattr(this.$lock, "release");
    return null;
  }
  get _lock(): Value {
    return this.$lock;
  }
  *$enter(): FrameBody {
    return yield* enterLock(this.$lock);
  }
  __enter__(): Value {
    return runBlocking(this.$enter());
  }
  __exit__(type: Value, value: Value, tb: Value): Value {
    return callMethod(this.$lock, "__exit__", type, value, tb);
  }
  $isOwned(): boolean {
    const lock = this.$lock;
    if (lock instanceof PyRLock) return lock.$owner === current;
    if (lock instanceof PyLock) return lock.$locked;
    if (truth(callMethod(lock, "acquire", false))) {
      callMethod(lock, "release");
      return false;
    }
    return true;
  }
  *$wait(timeout: Value = null): FrameBody {
    if (!this.$isOwned()) throw runtimeError("cannot wait on un-acquired lock");
    const seconds = secondsOrNull(timeout);
    const lock = this.$lock;
    const count = lock instanceof PyRLock ? lock.$releaseAll() : 1;
    if (!(lock instanceof PyRLock)) callMethod(lock, "release");
    try {
      if (seconds !== null && seconds <= 0) return false;
      return yield* waitIn(this.$queue, deadlineOf(seconds));
    } finally {
      yield* acquireLock(lock);
      if (lock instanceof PyRLock) lock.$count = count;
    }
  }
  wait(timeout: Value): Value {
    return runBlocking(this.$wait(timeout));
  }
  *$waitFor(predicate: Value, timeout: Value = null): FrameBody {
    const limit = secondsOrNull(timeout);
    let end: number | null = null;
    let result = call(predicate);
    while (!truth(result)) {
      let left: Value = null;
      if (limit !== null) {
        end ??= clock.monotonic() + limit;
        left = end === clock.monotonic() + limit ? limit : end - clock.monotonic();
        if (left <= 0) break;
      }
      yield* this.$wait(left);
      result = call(predicate);
    }
    return result;
  }
  wait_for(predicate: Value, timeout: Value): Value {
    return runBlocking(this.$waitFor(predicate, timeout));
  }
  notify(n: Value): null {
    if (!this.$isOwned()) throw runtimeError("cannot notify on un-acquired lock");
    for (let i = 0; i < n && this.$queue.length > 0; i++) wakeFirst(this.$queue);
    return null;
  }
  notify_all(): null {
    return this.notify(this.$queue.length);
  }
  __repr__(): string {
    return `<Condition(${links.repr(this.$lock)}, ${this.$queue.length})>`;
  }
}

/** `lock.acquire()` of any lock, from a frame. */
export function* acquireLock(lock: Value): FrameBody {
  const entered = enterMethod(lock, "acquire");
  return entered instanceof Frame ? yield entered : entered;
}

function* enterLock(lock: Value): FrameBody {
  const entered = enterMethod(lock, "__enter__");
  return entered instanceof Frame ? yield entered : entered;
}

export const Condition = builtinType(PyCondition, {
  name: "Condition",
  module: "threading",
  signatures: {
    __init__: "(lock=None)",
    __enter__: "()",
    __exit__: "(*args)",
    wait: "(timeout=None)",
    wait_for: "(predicate, timeout=None)",
    notify: "(n=1)",
    notify_all: "()",
    __repr__: "()",
  },
});
twins(Condition, {
  __enter__(this: PyCondition) {
    return this.$enter();
  },
  wait(this: PyCondition, timeout: Value) {
    return this.$wait(timeout);
  },
  wait_for(this: PyCondition, predicate: Value, timeout: Value) {
    return this.$waitFor(predicate, timeout);
  },
});

/** Documentation: threading.Event. */
export class PyEvent extends PyObject {
  $flag = false;
  readonly $queue: Fiber[] = [];
  __init__(): null {
    return null;
  }
  is_set(): boolean {
    return this.$flag;
  }
  set(): null {
    this.$flag = true;
    while (this.$queue.length > 0) wakeFirst(this.$queue);
    return null;
  }
  clear(): null {
    this.$flag = false;
    return null;
  }
  *$wait(timeout: Value = null): FrameBody {
    if (this.$flag) return true;
    const seconds = secondsOrNull(timeout);
    if (seconds !== null && seconds <= 0) return false;
    return yield* waitIn(this.$queue, deadlineOf(seconds));
  }
  wait(timeout: Value): Value {
    return runBlocking(this.$wait(timeout));
  }
  __repr__(): string {
    return `<threading.Event at ${address(this)}: ${this.$flag ? "set" : "unset"}>`;
  }
}
export const Event = builtinType(PyEvent, {
  name: "Event",
  module: "threading",
  signatures: {
    __init__: "()",
    is_set: "()",
    set: "()",
    clear: "()",
    wait: "(timeout=None)",
    __repr__: "()",
  },
});
twins(Event, {
  wait(this: PyEvent, timeout: Value) {
    return this.$wait(timeout);
  },
});

/** Documentation: threading.Semaphore. */
export class PySemaphore extends PyObject {
  $value = 1;
  readonly $queue: Fiber[] = [];
  __init__(value: Value): null {
    if (value < 0) throw valueError("semaphore initial value must be >= 0");
    this.$value = value;
    return null;
  }
  get _value(): Value {
    return this.$value;
  }
  *$acquire(blocking: Value = true, timeout: Value = null): FrameBody {
    const mayWait = truth(blocking);
    if (!mayWait && timeout !== null) throw valueError("can't specify timeout for non-blocking acquire");
    const deadline = deadlineOf(secondsOrNull(timeout));
    while (this.$value === 0) {
      if (!mayWait) return false;
      if (!(yield* waitIn(this.$queue, deadline))) return false;
    }
    this.$value--;
    return true;
  }
  acquire(blocking: Value, timeout: Value): Value {
    return runBlocking(this.$acquire(blocking, timeout));
  }
  release(n: Value): null {
    if (n < 1) throw valueError("n must be one or more");
    this.$value += n;
    for (let i = 0; i < n; i++) wakeFirst(this.$queue);
    return null;
  }
  __enter__(): Value {
    return runBlocking(this.$acquire());
  }
  __exit__(_type: Value, _value: Value, _tb: Value): null {
    callMethod(this, "release");
    return null;
  }
  __repr__(): string {
    const t = typeOf(this);
    return `<${t.$dict.get("__module__")}.${t.$qualname} at ${address(this)}: value=${this.$value}>`;
  }
}
const semaphoreSignatures = { __init__: "(value=1)", release: "(n=1)", __repr__: "()" };
export const Semaphore = builtinType(PySemaphore, {
  name: "Semaphore",
  module: "threading",
  signatures: {
    ...semaphoreSignatures,
    acquire: "(blocking=True, timeout=None)",
    __enter__: "(blocking=True, timeout=None)",
    __exit__: "(t, v, tb)",
  },
});
twins(Semaphore, { acquire: acquireTwin, __enter__: acquireTwin });

class PyBoundedSemaphore extends PySemaphore {
  $initial = 1;
  override __init__(value: Value): null {
    this.$initial = value;
    return super.__init__(value);
  }
  override release(n: Value): null {
    if (n < 1) throw valueError("n must be one or more");
    if (this.$value + n > this.$initial) throw valueError("Semaphore released too many times");
    return super.release(n);
  }
  override __repr__(): string {
    const t = typeOf(this);
    return `<${t.$dict.get("__module__")}.${t.$qualname} at ${address(this)}: value=${this.$value}/${this.$initial}>`;
  }
}
export const BoundedSemaphore = builtinType(PyBoundedSemaphore, {
  name: "BoundedSemaphore",
  module: "threading",
  signatures: semaphoreSignatures,
});

export const BrokenBarrierError = exceptionType(class extends RuntimeError.$Impl {}, {
  name: "BrokenBarrierError",
  module: "threading",
});

/** Documentation: threading.Barrier. */
class PyBarrier extends PyObject {
  $parties = 0;
  $action: Value = null;
  $timeout: Value = null;
  /** CPython's states: 0 filling, 1 draining, -1 resetting, -2 broken. */
  $state = 0;
  $count = 0;
  readonly $queue: Fiber[] = [];
  __init__(parties: Value, action: Value, timeout: Value): null {
    if (parties < 1) throw valueError("parties must be > 0");
    this.$parties = parties;
    this.$action = action;
    this.$timeout = timeout;
    return null;
  }
  get parties(): Value {
    return this.$parties;
  }
  get n_waiting(): Value {
    return this.$state === 0 ? this.$count : 0;
  }
  get broken(): Value {
    return this.$state === -2;
  }
  $wakeAll(): void {
    while (this.$queue.length > 0) wakeFirst(this.$queue);
  }
  $break(): void {
    this.$state = -2;
    this.$wakeAll();
  }
  *$wait(given: Value = null): FrameBody {
    const deadline = deadlineOf(secondsOrNull(given ?? this.$timeout));
    while (this.$state === -1 || this.$state === 1) yield* waitIn(this.$queue, null);
    if (this.$state < 0) throw newException(BrokenBarrierError);
    const index = this.$count;
    this.$count++;
    try {
      if (index + 1 === this.$parties) {
        try {
          if (this.$action !== null) {
            const twin = twinOf(this.$action);
            if (twin === undefined) call(this.$action);
            else yield new Frame(twin());
          }
        } catch (e) {
          this.$break();
          throw e;
        }
        this.$state = 1;
        this.$wakeAll();
      } else {
        while (this.$state === 0) {
          if (yield* waitIn(this.$queue, deadline)) continue;
          this.$break();
          throw newException(BrokenBarrierError);
        }
        if ((this.$state as number) < 0) throw newException(BrokenBarrierError);
      }
      return index;
    } finally {
      this.$count--;
      if (this.$count === 0 && ((this.$state as number) === -1 || (this.$state as number) === 1)) {
        this.$state = 0;
        this.$wakeAll();
      }
    }
  }
  wait(timeout: Value): Value {
    return runBlocking(this.$wait(timeout));
  }
  reset(): null {
    if (this.$count > 0) {
      if (this.$state === 0 || this.$state === -2) this.$state = -1;
    } else this.$state = 0;
    this.$wakeAll();
    return null;
  }
  abort(): null {
    this.$break();
    return null;
  }
  __repr__(): string {
    const t = typeOf(this);
    const name = `${t.$dict.get("__module__")}.${t.$qualname}`;
    if (this.$state === -2) return `<${name} at ${address(this)}: broken>`;
    return `<${name} at ${address(this)}: waiters=${this.n_waiting}/${this.$parties}>`;
  }
}
export const Barrier = builtinType(PyBarrier, {
  name: "Barrier",
  module: "threading",
  signatures: {
    __init__: "(parties, action=None, timeout=None)",
    wait: "(timeout=None)",
    reset: "()",
    abort: "()",
    __repr__: "()",
  },
});
twins(Barrier, {
  wait(this: PyBarrier, timeout: Value) {
    return this.$wait(timeout);
  },
});
void getattrOr;
