/** Synchronisation primitives. CPython: Lib/asyncio/locks.py. */
import { type FrameBody, outcome, Steps } from "../frames/frame.ts";
import { ended, Waiting } from "../frames/steps.ts";
import type { PyModule } from "../modules/module.ts";
import { getattr } from "../objects/attribute.ts";
import { call, callMethod } from "../objects/call.ts";
import {
  newException,
  type PyBaseException,
  raised,
  runtimeError,
  valueError,
} from "../objects/exception.ts";
import { inLibrary } from "../objects/library_frames.ts";
import type { Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { Deque } from "./deque.ts";
import { BrokenBarrierError, isCancelledError } from "./exceptions.ts";
import { CANCELLED, PENDING } from "./futures.ts";
import { PyLoopBound, reprWith } from "./mixins.ts";
import { ShownSequence, shownAs } from "./shown_sequence.ts";
import { submodule } from "./submodules.ts";

const module = "asyncio.locks";

/** The futures that wait, first in, first out. */
type Waiters = Deque<Value>;

function withWaiters(extra: string, waiters: Waiters): string {
  return waiters.length > 0 ? `${extra}, waiters:${waiters.length}` : extra;
}

/** `async with lock:` begins. A lock that is free is taken at once, as its `acquire()` would. */
class Entering extends Waiting {
  readonly $lock: PyAsyncLock;
  constructor(lock: PyAsyncLock) {
    super();
    this.$lock = lock;
  }
  override $begin(): Value {
    return this.$lock.$tryAcquire() ? ended(null) : callMethod(this.$lock, "acquire");
  }
  override $end(thrown: boolean, value: Value): Value {
    if (thrown) throw value;
    return null;
  }
}

class Releasing extends Steps {
  readonly $lock: PyAsyncLock;
  constructor(lock: PyAsyncLock) {
    super();
    this.$lock = lock;
  }
  override $step(): Value {
    const lock = this.$lock as Value;
    if (typeof lock.release === "function") lock.release();
    else callMethod(lock, "release");
    outcome.value = null;
    return undefined;
  }
}

/** What locks do in `async with`. */
abstract class PyAsyncLock extends PyLoopBound {
  __aenter__(): Steps {
    return new Entering(this);
  }
  __aexit__(_type: Value, _exc: Value, _tb: Value): Steps {
    return new Releasing(this);
  }
  /** Does what `acquire()` does, if that is the runtime's own and does not have to wait. */
  $tryAcquire(): boolean {
    return false;
  }
}
const _ContextManagerMixin = builtinType(PyAsyncLock as Value, {
  name: "_ContextManagerMixin",
  module,
  signatures: { __aenter__: "()", __aexit__: "(exc_type, exc, tb)" },
  coroutines: ["__aenter__", "__aexit__"],
});
void _ContextManagerMixin;

/** Documentation: asyncio.Lock. */
export class PyLock extends PyAsyncLock {
  $waiters: Waiters = new Deque();
  $locked = false;

  __init__(): null {
    return null;
  }
  __repr__(): string {
    return reprWith(this, withWaiters(this.$locked ? "locked" : "unlocked", this.$waiters));
  }
  get _locked(): Value {
    return this.$locked;
  }
  set _locked(value: Value) {
    this.$locked = truth(value);
  }
  locked(): boolean {
    return this.$locked;
  }
  acquire(): Steps {
    return new Acquiring(this);
  }
  override $tryAcquire(): boolean {
    return this.acquire === plainAcquire && this.$take();
  }
  $take(): boolean {
    if (this.$locked || !allCancelled(this.$waiters)) return false;
    this.$locked = true;
    return true;
  }
  release(): null {
    if (!this.$locked) throw inLibrary(runtimeError("Lock is not acquired."), "asyncio/locks.py:142 release");
    this.$locked = false;
    this.$wakeFirst();
    return null;
  }
  $wakeFirst(): void {
    if (this.$waiters.length === 0) return;
    const fut = this.$waiters.at(0);
    // One that is done is on its way already.
    if (fut.$state === PENDING) fut.set_result(true);
  }
}

class Acquiring extends Waiting {
  readonly $lock: PyLock;
  $fut: Value = null;
  constructor(lock: PyLock) {
    super();
    this.$lock = lock;
  }
  override $begin(): Value {
    const lock = this.$lock;
    if (lock.$take()) return ended(true);
    this.$fut = lock.$newWaiter();
    lock.$waiters.push(this.$fut);
    return this.$fut;
  }
  override $end(thrown: boolean, value: Value): Value {
    const lock = this.$lock;
    lock.$waiters.remove(this.$fut);
    if (thrown) {
      // If the lock is free and somebody waits, the one at the head must run.
      if (isCancelledError(value) && !lock.$locked) lock.$wakeFirst();
      throw value;
    }
    lock.$locked = true;
    return true;
  }
}

function allCancelled(waiters: Waiters): boolean {
  for (let i = 0; i < waiters.length; i++) if (waiters.at(i).$state !== CANCELLED) return false;
  return true;
}

/** `_waiters`, as CPython shows it: null until somebody has waited, where `startsEmpty` is false. */
function showWaiters(Impl: { prototype: object }, startsEmpty: boolean): void {
  Object.defineProperty(Impl.prototype, "_waiters", {
    configurable: true,
    get(this: Value) {
      const isUntouched = this.$waiters.length === 0 && this.$loop === null;
      if (!startsEmpty && isUntouched && !(this.$waiters instanceof ShownSequence)) return null;
      this.$waiters = shownAs("deque", this.$waiters);
      return this.$waiters.shown;
    },
    set(this: Value, waiters: Value) {
      this.$waiters = waiters === null ? new Deque() : new ShownSequence(waiters);
    },
  });
}

showWaiters(PyLock, false);
export const Lock = builtinType(PyLock, {
  name: "Lock",
  module,
  signatures: { __init__: "()", __repr__: "()", locked: "()", acquire: "()", release: "()" },
  coroutines: ["acquire"],
});
const plainAcquire = Lock.$proto.acquire;

/** Documentation: asyncio.Event. */
export class PyEvent extends PyLoopBound {
  $waiters: Waiters = new Deque();
  $value = false;

  __init__(): null {
    return null;
  }
  __repr__(): string {
    return reprWith(this, withWaiters(this.$value ? "set" : "unset", this.$waiters));
  }
  get _value(): Value {
    return this.$value;
  }
  set _value(value: Value) {
    this.$value = truth(value);
  }
  is_set(): boolean {
    return this.$value;
  }
  set(): null {
    if (this.$value) return null;
    this.$value = true;
    for (const fut of this.$waiters.toArray()) if (fut.$state === PENDING) fut.set_result(true);
    return null;
  }
  clear(): null {
    this.$value = false;
    return null;
  }
  wait(): Steps {
    return new WaitingForEvent(this);
  }
}

class WaitingForEvent extends Waiting {
  readonly $event: PyEvent;
  $fut: Value = null;
  constructor(event: PyEvent) {
    super();
    this.$event = event;
  }
  override $begin(): Value {
    const event = this.$event;
    if (event.$value) return ended(true);
    this.$fut = event.$newWaiter();
    event.$waiters.push(this.$fut);
    return this.$fut;
  }
  override $end(thrown: boolean, value: Value): Value {
    this.$event.$waiters.remove(this.$fut);
    if (thrown) throw value;
    return true;
  }
}
showWaiters(PyEvent, true);
export const Event = builtinType(PyEvent, {
  name: "Event",
  module,
  signatures: { __init__: "()", __repr__: "()", is_set: "()", set: "()", clear: "()", wait: "()" },
  coroutines: ["wait"],
});

/** Documentation: asyncio.Condition. */
export class PyCondition extends PyAsyncLock {
  $waiters: Waiters = new Deque();
  $lock: Value = null;

  __init__(lock: Value): null {
    this.$lock = lock ?? Lock();
    // The lock's methods are the condition's own attributes, as in CPython.
    const self = this as Value;
    for (const name of ["locked", "acquire", "release"]) self[name] = getattr(this.$lock, name);
    return null;
  }
  __repr__(): string {
    return reprWith(
      this,
      withWaiters(truth(callMethod(this, "locked")) ? "locked" : "unlocked", this.$waiters),
    );
  }
  get _lock(): Value {
    return this.$lock;
  }
  *wait(): FrameBody {
    if (!truth(callMethod(this, "locked"))) throw runtimeError("cannot wait on un-acquired lock");
    const fut = this.$newWaiter();
    callMethod(this, "release");
    try {
      try {
        this.$waiters.push(fut);
        try {
          yield fut;
          return true;
        } finally {
          this.$waiters.remove(fut);
        }
      } finally {
        // The lock is taken again even if the wait was cancelled, and even if that is cancelled too.
        let cancellation: PyBaseException | null = null;
        for (;;) {
          try {
            yield callMethod(this, "acquire");
            break;
          } catch (error) {
            // biome-ignore lint/correctness/noUnsafeFinally: it replaces what was on its way, as in CPython
            if (!isCancelledError(error)) throw error;
            cancellation = error;
          }
        }
        // biome-ignore lint/correctness/noUnsafeFinally: the newest cancellation goes on, as in CPython
        if (cancellation !== null) throw raised(cancellation);
      }
    } catch (error) {
      // The notification may have been meant for us: somebody else gets it.
      this.$notify(1);
      throw error;
    }
  }
  *wait_for(predicate: Value): FrameBody {
    let result = call(predicate);
    while (!truth(result)) {
      yield callMethod(this, "wait");
      result = call(predicate);
    }
    return result;
  }
  notify(n: Value): null {
    if (!truth(callMethod(this, "locked"))) {
      throw inLibrary(runtimeError("cannot notify on un-acquired lock"), "asyncio/locks.py:330 notify");
    }
    this.$notify(n);
    return null;
  }
  $notify(n: number): void {
    let count = 0;
    for (const fut of this.$waiters.toArray()) {
      if (count >= n) break;
      if (fut.$state === PENDING) {
        count++;
        fut.set_result(false);
      }
    }
  }
  notify_all(): null {
    callMethod(this, "notify", this.$waiters.length);
    return null;
  }
}
showWaiters(PyCondition, true);
export const Condition = builtinType(PyCondition, {
  name: "Condition",
  module,
  signatures: {
    __init__: "(lock=None)",
    __repr__: "()",
    wait: "()",
    wait_for: "(predicate)",
    notify: "(n=1)",
    notify_all: "()",
  },
  coroutines: ["wait", "wait_for"],
});

/** Documentation: asyncio.Semaphore. */
export class PySemaphore extends PyAsyncLock {
  $waiters: Waiters = new Deque();
  $value = 1;

  __init__(value: Value): null {
    if (value < 0) {
      throw inLibrary(valueError("Semaphore initial value must be >= 0"), "asyncio/locks.py:369 __init__");
    }
    this.$value = value;
    return null;
  }
  __repr__(): string {
    const state = truth(callMethod(this, "locked")) ? "locked" : `unlocked, value:${this.$value}`;
    return reprWith(this, withWaiters(state, this.$waiters));
  }
  get _value(): Value {
    return this.$value;
  }
  set _value(value: Value) {
    this.$value = value;
  }
  locked(): boolean {
    return !this.$isFree();
  }
  $isFree(): boolean {
    return this.$value !== 0 && allCancelled(this.$waiters);
  }
  acquire(): Steps {
    return new AcquiringSemaphore(this);
  }
  override $tryAcquire(): boolean {
    return this.acquire === plainAcquireSemaphore && this.$take();
  }
  $take(): boolean {
    const { locked } = this as Value;
    if (locked === plainLocked ? !this.$isFree() : truth(callMethod(this, "locked"))) return false;
    this.$value--;
    return true;
  }
  release(): null {
    this.$release();
    return null;
  }
  $release(): void {
    this.$value++;
    this.$wakeNext();
  }
  $wakeNext(): boolean {
    for (let i = 0; i < this.$waiters.length; i++) {
      const fut = this.$waiters.at(i);
      if (fut.$state !== PENDING) continue;
      this.$value--;
      fut.set_result(true);
      return true;
    }
    return false;
  }
}

class AcquiringSemaphore extends Waiting {
  readonly $semaphore: PySemaphore;
  $fut: Value = null;
  constructor(semaphore: PySemaphore) {
    super();
    this.$semaphore = semaphore;
  }
  override $begin(): Value {
    const semaphore = this.$semaphore;
    if (semaphore.$take()) return ended(true);
    this.$fut = semaphore.$newWaiter();
    semaphore.$waiters.push(this.$fut);
    return this.$fut;
  }
  override $end(thrown: boolean, value: Value): Value {
    const semaphore = this.$semaphore;
    const fut = this.$fut;
    semaphore.$waiters.remove(fut);
    // We were let in, but do not come: the place is free again.
    const gaveUp = thrown && isCancelledError(value);
    if (gaveUp && fut.$state !== PENDING && fut.$state !== CANCELLED) semaphore.$value++;
    while (semaphore.$value > 0) if (!semaphore.$wakeNext()) break;
    if (thrown) throw value;
    return true;
  }
}

showWaiters(PySemaphore, false);
export const Semaphore = builtinType(PySemaphore, {
  name: "Semaphore",
  module,
  signatures: { __init__: "(value=1)", __repr__: "()", locked: "()", acquire: "()", release: "()" },
  coroutines: ["acquire"],
});
const plainAcquireSemaphore = Semaphore.$proto.acquire;
const plainLocked = Semaphore.$proto.locked;

/** Documentation: asyncio.BoundedSemaphore. */
class PyBoundedSemaphore extends PySemaphore {
  $bound = 1;
  override __init__(value: Value): null {
    this.$bound = value;
    return super.__init__(value);
  }
  override release(): null {
    if (this.$value >= this.$bound) {
      throw inLibrary(valueError("BoundedSemaphore released too many times"), "asyncio/locks.py:464 release");
    }
    this.$release();
    return null;
  }
}
export const BoundedSemaphore = builtinType(PyBoundedSemaphore, {
  name: "BoundedSemaphore",
  module,
  signatures: { __init__: "(value=1)", release: "()" },
});

/** `repr()` prints these words. */
type BarrierState = "filling" | "draining" | "resetting" | "broken";

/** Documentation: asyncio.Barrier. */
class PyBarrier extends PyLoopBound {
  $condition: PyCondition = null as unknown as PyCondition;
  $parties = 0;
  $barrierState: BarrierState = "filling";
  $count = 0;

  __init__(parties: Value): null {
    if (parties < 1) throw inLibrary(valueError("parties must be > 0"), "asyncio/locks.py:488 __init__");
    this.$condition = Condition();
    this.$parties = parties;
    return null;
  }
  __repr__(): string {
    const waiting = this.$barrierState === "broken" ? "" : `, waiters:${this.n_waiting}/${this.$parties}`;
    return reprWith(this, this.$barrierState + waiting);
  }
  get _cond(): Value {
    return this.$condition;
  }
  get _count(): Value {
    return this.$count;
  }
  get _parties(): Value {
    return this.$parties;
  }
  get parties(): Value {
    return this.$parties;
  }
  get n_waiting(): Value {
    return this.$barrierState === "filling" ? this.$count : 0;
  }
  get broken(): Value {
    return this.$barrierState === "broken";
  }
  *__aenter__(): FrameBody {
    return yield callMethod(this, "wait");
  }
  *__aexit__(): FrameBody {
    return null;
  }
  *wait(): FrameBody {
    const condition = this.$condition;
    yield callMethod(condition, "acquire");
    try {
      // While the barrier drains or resets, nobody new comes in.
      while (this.$barrierState === "draining" || this.$barrierState === "resetting")
        yield callMethod(condition, "wait");
      if (this.$barrierState === "broken") throw newException(BrokenBarrierError, "Barrier aborted");
      try {
        const index = this.$count;
        this.$count++;
        if (index + 1 === this.$parties) {
          this.$barrierState = "draining";
          condition.notify_all();
        } else yield* this.$wait();
        return index;
      } finally {
        this.$count--;
        this.$leave();
      }
    } finally {
      callMethod(condition, "release");
    }
  }
  *$wait(): FrameBody {
    while (this.$barrierState === "filling") yield callMethod(this.$condition, "wait");
    const state = this.$barrierState as BarrierState;
    if (state === "broken" || state === "resetting") {
      throw inLibrary(
        newException(BrokenBarrierError, "Abort or reset of barrier"),
        "asyncio/locks.py:567 _wait",
      );
    }
    return null;
  }
  /** The last one to leave opens the barrier again. */
  $leave(): void {
    if (this.$count !== 0) return;
    if (this.$barrierState === "resetting" || this.$barrierState === "draining")
      this.$barrierState = "filling";
    this.$condition.notify_all();
  }
  *reset(): FrameBody {
    const condition = this.$condition;
    yield callMethod(condition, "acquire");
    try {
      if (this.$count > 0) this.$barrierState = "resetting";
      else this.$barrierState = "filling";
      condition.notify_all();
    } finally {
      callMethod(condition, "release");
    }
    return null;
  }
  *abort(): FrameBody {
    const condition = this.$condition;
    yield callMethod(condition, "acquire");
    try {
      this.$barrierState = "broken";
      condition.notify_all();
    } finally {
      callMethod(condition, "release");
    }
    return null;
  }
}
export const Barrier = builtinType(PyBarrier, {
  name: "Barrier",
  module,
  signatures: {
    __init__: "(parties)",
    __repr__: "()",
    __aenter__: "()",
    __aexit__: "(*args)",
    wait: "()",
    reset: "()",
    abort: "()",
  },
  coroutines: ["__aenter__", "__aexit__", "wait", "reset", "abort"],
});

/** The module `asyncio.locks`. */
export function load(): PyModule {
  return submodule("locks");
}
