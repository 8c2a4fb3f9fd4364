/** Locks, semaphores, conditions, events and barriers between processes. CPython: Lib/multiprocessing/synchronize.py. */
import { current, type Fiber } from "../../frames/fiber.ts";
import type { FrameBody } from "../../frames/frame.ts";
import { advance, change, waitForChange } from "../../frames/shared_wait.ts";
import { clock } from "../../host/clock.ts";
import { builtinModule, type PyModule } from "../../modules/module.ts";
import { assertionError, newException, osError, valueError } from "../../objects/exception.ts";
import { links } from "../../objects/links.ts";
import type { Value } from "../../objects/object.ts";
import { address } from "../../objects/object_type.ts";
import { truth } from "../../objects/truth.ts";
import { type PyType, typeOf } from "../../objects/type.ts";
import { blockingType } from "../blocking_type.ts";
import { called } from "../calls_in_frames.ts";
import { BrokenBarrierError, secondsOrNull } from "../thread_locks.ts";
import { currentThread } from "../threading.ts";
import { inherited, PySharedObject, passOn } from "./inheritance.ts";
import { processState } from "./process.ts";

export const SEM_VALUE_MAX = 2147483647;

function deadlineIn(timeout: Value): number | null {
  const seconds = secondsOrNull(timeout);
  return seconds === null ? null : clock.monotonic() + Math.max(seconds, 0);
}

/** A semaphore in shared memory; a lock is one with a maximum of 1. */
export class PySemLock extends PySharedObject {
  declare $cells: Int32Array;
  declare $max: number;
  declare $recursive: boolean;
  /** The thread of this process that has taken it last, and how often this process holds it. */
  declare $owner: Fiber | null;
  declare $count: number;
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  $setUp(block: SharedArrayBuffer, max: number, recursive: boolean): void {
    this.$hide("$cells", new Int32Array(block));
    this.$hide("$max", max);
    this.$hide("$recursive", recursive);
    this.$hide("$owner", null);
    this.$hide("$count", 0);
  }
  $create(value: number, max: number, recursive = false): void {
    if (value < 0 || value > max) throw osError(22, "Invalid argument");
    this.$setUp(new SharedArrayBuffer(4), max, recursive);
    (this.$cells as Int32Array)[0] = value;
  }
  __getstate__(): Value {
    const number = passOn(this.$cells.buffer as unknown as SharedArrayBuffer, this);
    return links.tuple([number, this.$max, this.$recursive]);
  }
  __setstate__(state: Value): null {
    const [number, max, recursive] = state.$items;
    this.$setUp(inherited(number), max, recursive);
    return null;
  }
  $isMine(): boolean {
    return this.$count > 0 && this.$owner === current;
  }
  $value(): number {
    return Atomics.load(this.$cells, 0);
  }
  /** Takes it if that is possible at once. */
  $take(): boolean {
    for (;;) {
      const value = Atomics.load(this.$cells, 0);
      if (value === 0) return false;
      if (Atomics.compareExchange(this.$cells, 0, value, value - 1) !== value) continue;
      this.$count++;
      this.$owner = current;
      return true;
    }
  }
  *$$acquire(block: Value = true, timeout: Value = null): FrameBody {
    if (this.$recursive && this.$isMine()) {
      this.$count++;
      return true;
    }
    if (this.$take()) return true;
    if (!truth(block)) return false;
    const deadline = deadlineIn(timeout);
    for (;;) {
      const changed = yield* waitForChange([{ cells: this.$cells, index: 0, value: 0 }], deadline);
      if (this.$take()) return true;
      if (!changed) return false;
    }
  }
  release(): null {
    if (this.$recursive) {
      if (!this.$isMine()) throw assertionError("attempt to release recursive lock not owned by thread");
      if (this.$count > 1) {
        this.$count--;
        return null;
      }
    } else if (this.$value() >= this.$max) throw valueError("semaphore or lock released too many times");
    this.$count--;
    advance(this.$cells, 0);
    return null;
  }
  *$$__enter__(): FrameBody {
    return yield* this.$$acquire();
  }
  __exit__(): null {
    return this.release();
  }
  $ownerName(): string {
    if (this.$isMine()) {
      const name = links.str(processState.current._name);
      const thread = links.str(currentThread().name);
      return thread === "MainThread" ? name : `${name}|${thread}`;
    }
    if (this.$value() === 1) return "None";
    return this.$count > 0 ? "SomeOtherThread" : "SomeOtherProcess";
  }
}
const module = "multiprocessing.synchronize";
const semLockSignatures = {
  __getstate__: "()",
  __setstate__: "(state)",
  acquire: "(block=True, timeout=None)",
  release: "()",
  __enter__: "()",
  __exit__: "(*args)",
};
const SemLock = blockingType(PySemLock, ["acquire", "__enter__"], {
  name: "SemLock",
  module,
  signatures: { __new__: "(*args, **kwargs)", ...semLockSignatures },
});

class PyLock extends PySemLock {
  __init__(_kw?: Value): null {
    this.$create(1, 1);
    return null;
  }
  __repr__(): string {
    return `<${typeOf(this).$name}(owner=${this.$ownerName()})>`;
  }
}
export const Lock = blockingType(PyLock, [], {
  name: "Lock",
  module,
  signatures: { __init__: "(*, ctx=None)", __repr__: "()" },
});

class PyRLock extends PySemLock {
  __init__(_kw?: Value): null {
    this.$create(1, 1, true);
    return null;
  }
  __repr__(): string {
    const owner = this.$ownerName();
    const count = owner === "None" ? 0 : owner.startsWith("SomeOther") ? "nonzero" : this.$count;
    return `<${typeOf(this).$name}(${owner}, ${count})>`;
  }
}
export const RLock = blockingType(PyRLock, [], {
  name: "RLock",
  module,
  signatures: { __init__: "(*, ctx=None)", __repr__: "()" },
});

class PySemaphore extends PySemLock {
  __init__(value: Value, _kw?: Value): null {
    this.$create(value, SEM_VALUE_MAX);
    return null;
  }
  get_value(): Value {
    return this.$value();
  }
  __repr__(): string {
    return `<${typeOf(this).$name}(value=${this.$value()})>`;
  }
}
export const Semaphore = blockingType(PySemaphore, [], {
  name: "Semaphore",
  module,
  signatures: { __init__: "(value=1, *, ctx=None)", get_value: "()", __repr__: "()" },
});

class PyBoundedSemaphore extends PySemaphore {
  override __init__(value: Value): null {
    this.$create(value, value);
    return null;
  }
  override __repr__(): string {
    return `<${typeOf(this).$name}(value=${this.$value()}, maxvalue=${this.$max})>`;
  }
}
export const BoundedSemaphore = blockingType(PyBoundedSemaphore, [], {
  name: "BoundedSemaphore",
  module,
  signatures: { __init__: "(value=1, *, ctx=None)", __repr__: "()" },
});

/** How many threads can wait for one condition. */
const places = 1024;
const FREE = 0;
const WAITING = 1;
const WOKEN = 2;

/**
 * Documentation: multiprocessing.Condition. Who waits has a place in shared memory, with the number of its turn; all
 * changes but waking up are made by whoever has the lock.
 */
class PyCondition extends PySharedObject {
  declare _lock: Value;
  /** A counter, then for each place its state and its turn. */
  declare $cells: Int32Array;
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  __init__(lock: Value, _kw?: Value): null {
    this.$setUp(lock ?? RLock(), new SharedArrayBuffer(4 * (1 + 2 * places)));
    return null;
  }
  $setUp(lock: Value, block: SharedArrayBuffer): void {
    this._lock = lock;
    this.$hide("$cells", new Int32Array(block));
  }
  __getstate__(): Value {
    return links.tuple([this._lock, passOn(this.$cells.buffer as unknown as SharedArrayBuffer, this)]);
  }
  __setstate__(state: Value): null {
    this.$setUp(state.$items[0], inherited(state.$items[1]));
    return null;
  }
  *$$acquire(block: Value = true, timeout: Value = null): FrameBody {
    return yield* this._lock.$$acquire(block, timeout);
  }
  release(): null {
    return this._lock.release();
  }
  *$$__enter__(): FrameBody {
    return yield* this._lock.$$acquire();
  }
  __exit__(): null {
    return this._lock.release();
  }
  *$$wait(timeout: Value = null): FrameBody {
    const lock: PySemLock = this._lock;
    if (!lock.$isMine()) throw assertionError("must acquire() condition before using wait()");
    const cells = this.$cells;
    let place = 1;
    while (place < cells.length && cells[place] !== FREE) place += 2;
    if (place >= cells.length) throw osError(11, "Resource temporarily unavailable");
    cells[place] = WAITING;
    cells[place + 1] = cells[0] = ((cells[0] as number) + 1) | 0;
    const count = lock.$count;
    for (let i = 0; i < count; i++) lock.release();
    const deadline = deadlineIn(timeout);
    try {
      while (yield* waitForChange([{ cells, index: place, value: WAITING }], deadline))
        if (Atomics.load(cells, place) === WOKEN) break;
    } finally {
      for (let i = 0; i < count; i++) yield* lock.$$acquire();
    }
    const woken = Atomics.load(cells, place) === WOKEN;
    Atomics.store(cells, place, FREE);
    return woken;
  }
  *$$wait_for(predicate: Value, timeout: Value = null): FrameBody {
    const end = deadlineIn(timeout);
    let result = yield* called(predicate);
    while (!truth(result)) {
      const left = end === null ? null : end - clock.monotonic();
      if (left !== null && left <= 0) break;
      yield* this.$$wait(left);
      result = yield* called(predicate);
    }
    return result;
  }
  notify(n: Value): null {
    if (!this._lock.$isMine()) throw assertionError("lock is not owned");
    const cells = this.$cells;
    const waiting: number[] = [];
    for (let place = 1; place < cells.length; place += 2) if (cells[place] === WAITING) waiting.push(place);
    const turn = (place: number) => ((cells[place + 1] as number) - (cells[0] as number)) | 0;
    waiting.sort((a, b) => turn(a) - turn(b));
    for (const place of waiting.slice(0, n)) change(cells, place, WOKEN);
    return null;
  }
  notify_all(): null {
    return this.notify(places);
  }
  __repr__(): string {
    let waiting = 0;
    for (let place = 1; place < this.$cells.length; place += 2) if (this.$cells[place] === WAITING) waiting++;
    return `<${typeOf(this).$name}(${links.repr(this._lock)}, ${waiting})>`;
  }
}
export const Condition = blockingType(PyCondition, ["acquire", "__enter__", "wait", "wait_for"], {
  name: "Condition",
  module,
  signatures: {
    ...semLockSignatures,
    __new__: "(*args, **kwargs)",
    __init__: "(lock=None, *, ctx=None)",
    wait: "(timeout=None)",
    wait_for: "(predicate, timeout=None)",
    notify: "(n=1)",
    notify_all: "()",
    __repr__: "()",
  },
});

/** Documentation: multiprocessing.Event. Two cells: the flag, and how often it was set. */
class PyEvent extends PySharedObject {
  declare $cells: Int32Array;
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  __init__(): null {
    this.$hide("$cells", new Int32Array(new SharedArrayBuffer(8)));
    return null;
  }
  __getstate__(): Value {
    return links.tuple([passOn(this.$cells.buffer as unknown as SharedArrayBuffer, this, "Condition")]);
  }
  __setstate__(state: Value): null {
    this.$hide("$cells", new Int32Array(inherited(state.$items[0])));
    return null;
  }
  is_set(): boolean {
    return Atomics.load(this.$cells, 0) === 1;
  }
  set(): null {
    Atomics.store(this.$cells, 0, 1);
    advance(this.$cells, 1);
    return null;
  }
  clear(): null {
    Atomics.store(this.$cells, 0, 0);
    return null;
  }
  *$$wait(timeout: Value = null): FrameBody {
    if (this.is_set()) return true;
    const value = Atomics.load(this.$cells, 1);
    if (this.is_set()) return true;
    return yield* waitForChange([{ cells: this.$cells, index: 1, value }], deadlineIn(timeout));
  }
  __repr__(): string {
    return `<${typeOf(this).$qualname} at ${address(this)} ${this.is_set() ? "set" : "unset"}>`;
  }
}
export const Event = blockingType(PyEvent, ["wait"], {
  name: "Event",
  module,
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(*, ctx=None)",
    __getstate__: "()",
    __setstate__: "(state)",
    is_set: "()",
    set: "()",
    clear: "()",
    wait: "(timeout=None)",
    __repr__: "()",
  },
});

const FILLING = 0;
const DRAINING = 1;
const RESETTING = -1;
const BROKEN = -2;

/** Documentation: multiprocessing.Barrier. Two cells: the state and how many are inside. */
class PyBarrier extends PySharedObject {
  declare _parties: number;
  declare _action: Value;
  declare _timeout: Value;
  declare _cond: PyCondition;
  declare $cells: Int32Array;
  static __new__(cls: PyType): Value {
    return new cls.$Impl();
  }
  __init__(parties: Value, action: Value, timeout: Value, _kw?: Value): null {
    if (parties < 1) throw valueError("parties must be >= 1");
    this.$setUp(parties, action, timeout, Condition(), new SharedArrayBuffer(8));
    return null;
  }
  $setUp(parties: number, action: Value, timeout: Value, cond: PyCondition, block: SharedArrayBuffer): void {
    this._parties = parties;
    this._action = action;
    this._timeout = timeout;
    this._cond = cond;
    this.$hide("$cells", new Int32Array(block));
  }
  __getstate__(): Value {
    const number = passOn(this.$cells.buffer as unknown as SharedArrayBuffer, this, "Condition");
    return links.tuple([this._parties, this._action, this._timeout, this._cond, number]);
  }
  __setstate__(state: Value): null {
    const [parties, action, timeout, cond, number] = state.$items;
    this.$setUp(parties, action, timeout, cond, inherited(number));
    return null;
  }
  get $state(): number {
    return this.$cells[0] as number;
  }
  set $state(state: number) {
    this.$cells[0] = state;
  }
  get $inside(): number {
    return this.$cells[1] as number;
  }
  get parties(): Value {
    return this._parties;
  }
  get n_waiting(): Value {
    return this.$state === FILLING ? this.$inside : 0;
  }
  get broken(): Value {
    return this.$state === BROKEN;
  }
  $break(): void {
    this.$state = BROKEN;
    this._cond.notify_all();
  }
  *$$wait(given: Value = null): FrameBody {
    const deadline = deadlineIn(given ?? this._timeout);
    const cond = this._cond;
    const left = () => (deadline === null ? null : deadline - clock.monotonic());
    yield* cond._lock.$$acquire();
    try {
      while (this.$state === RESETTING || this.$state === DRAINING) yield* cond.$$wait();
      if (this.$state < 0) throw newException(BrokenBarrierError);
      const index = this.$inside;
      this.$cells[1] = index + 1;
      try {
        if (index + 1 === this._parties) {
          try {
            if (this._action !== null) yield* called(this._action);
          } catch (e) {
            this.$break();
            throw e;
          }
          this.$state = DRAINING;
          cond.notify_all();
        } else {
          while (this.$state === FILLING) {
            if (yield* cond.$$wait(left())) continue;
            this.$break();
            throw newException(BrokenBarrierError);
          }
          if ((this.$state as number) < 0) throw newException(BrokenBarrierError);
        }
        return index;
      } finally {
        this.$cells[1] = this.$inside - 1;
        if (this.$inside === 0 && (this.$state === RESETTING || this.$state === DRAINING)) {
          this.$state = FILLING;
          cond.notify_all();
        }
      }
    } finally {
      cond._lock.release();
    }
  }
  *$$reset(): FrameBody {
    yield* this._cond._lock.$$acquire();
    if (this.$inside > 0) {
      if (this.$state === FILLING || this.$state === BROKEN) this.$state = RESETTING;
    } else this.$state = FILLING;
    this._cond.notify_all();
    this._cond._lock.release();
    return null;
  }
  *$$abort(): FrameBody {
    yield* this._cond._lock.$$acquire();
    this.$break();
    this._cond._lock.release();
    return null;
  }
  __repr__(): string {
    const name = `multiprocessing.synchronize.${typeOf(this).$qualname}`;
    if (this.broken) return `<${name} at ${address(this)}: broken>`;
    return `<${name} at ${address(this)}: waiters=${this.n_waiting}/${this._parties}>`;
  }
}
export const Barrier = blockingType(PyBarrier, ["wait", "reset", "abort"], {
  name: "Barrier",
  module,
  signatures: {
    __new__: "(*args, **kwargs)",
    __init__: "(parties, action=None, timeout=None, *, ctx=None)",
    __getstate__: "()",
    __setstate__: "(state)",
    wait: "(timeout=None)",
    reset: "()",
    abort: "()",
    __repr__: "()",
  },
});

export function load(): PyModule {
  return builtinModule(module, {
    attributes: {
      __all__: links.list(["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event"]),
      SEM_VALUE_MAX,
      SemLock,
      Lock,
      RLock,
      Semaphore,
      BoundedSemaphore,
      Condition,
      Event,
      Barrier,
    },
  });
}
