/** Queues. CPython: Lib/asyncio/queues.py. */

import { type AnyFrame, outcome, Steps } from "../frames/frame.ts";
import { ended, Waiting } from "../frames/steps.ts";
import type { PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { callMethod } from "../objects/call.ts";
import { ge, isLess, lt } from "../objects/comparison.ts";
import { Exception, newException, valueError } from "../objects/exception.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import type { Value } from "../objects/object.ts";
import { address } from "../objects/object_type.ts";
import { truth } from "../objects/truth.ts";
import { builtinType, typeOf } from "../objects/type.ts";
import { Deque } from "./deque.ts";
import { CANCELLED, PENDING } from "./futures.ts";
import { Event, type PyEvent } from "./locks.ts";
import { PyLoopBound } from "./mixins.ts";
import { ShownSequence, shownAs } from "./shown_sequence.ts";
import { submodule } from "./submodules.ts";

const module = "asyncio.queues";

function queueException(name: string, doc: string): Value {
  return exceptionType(class extends Exception.$Impl {}, { name, module, doc });
}
export const QueueEmpty = queueException(
  "QueueEmpty",
  "Raised when Queue.get_nowait() is called on an empty Queue.",
);
export const QueueFull = queueException(
  "QueueFull",
  "Raised when the Queue.put_nowait() method is called on a full Queue.",
);
export const QueueShutDown = queueException(
  "QueueShutDown",
  "Raised when putting on to or getting from a shut-down Queue.",
);

/** Documentation: asyncio.Queue. */
export class PyQueue extends PyLoopBound {
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  $maxsize: Value = 0;
  /** The items, in the order that the kind of queue gives them. */
  $items: Deque<Value> = new Deque();
  $getters = new Deque<Value>();
  $putters = new Deque<Value>();
  $unfinished = 0;
  $finished: PyEvent = null as unknown as PyEvent;
  $isShutdown = false;

  __init__(maxsize: Value): null {
    this.$maxsize = maxsize;
    this.$finished = Event();
    this.$finished.set();
    callMethod(this, "_init", maxsize);
    return null;
  }
  _init(_maxsize: Value): null {
    this.$items = new Deque();
    return null;
  }
  _get(): Value {
    return this.$items.shift();
  }
  _put(item: Value): null {
    this.$items.push(item);
    return null;
  }
  /** The items as CPython's attribute shows them; a program may change them, or put something else there. */
  get _queue(): Value {
    this.$items = shownAs(this.$kind, this.$items);
    return (this.$items as ShownSequence).shown;
  }
  set _queue(queue: Value) {
    this.$items = new ShownSequence(queue);
  }
  get $kind(): "deque" | "list" {
    return "deque";
  }
  get _getters(): Value {
    this.$getters = shownAs("deque", this.$getters);
    return (this.$getters as ShownSequence).shown;
  }
  get _putters(): Value {
    this.$putters = shownAs("deque", this.$putters);
    return (this.$putters as ShownSequence).shown;
  }
  get _finished(): Value {
    return this.$finished;
  }
  get _is_shutdown(): Value {
    return this.$isShutdown;
  }
  get _maxsize(): Value {
    return this.$maxsize;
  }
  get _unfinished_tasks(): Value {
    return this.$unfinished;
  }
  set _unfinished_tasks(count: Value) {
    this.$unfinished = count;
  }
  _wakeup_next(waiters: Value): null {
    wakeNext(new ShownSequence(waiters));
    return null;
  }
  __repr__(): string {
    return `<${typeOf(this).$name} at ${address(this)} ${callMethod(this, "_format")}>`;
  }
  __str__(): string {
    return `<${typeOf(this).$name} ${callMethod(this, "_format")}>`;
  }
  _format(): string {
    let text = `maxsize=${links.repr(this.$maxsize)}`;
    if (this.$items.length > 0) text += ` _queue=${links.repr(links.list(this.$items.toArray()))}`;
    if (this.$getters.length > 0) text += ` _getters[${this.$getters.length}]`;
    if (this.$putters.length > 0) text += ` _putters[${this.$putters.length}]`;
    if (this.$unfinished > 0) text += ` tasks=${this.$unfinished}`;
    if (this.$isShutdown) text += " shutdown";
    return text;
  }
  qsize(): Value {
    return this.$items.length;
  }
  get maxsize(): Value {
    return this.$maxsize;
  }
  empty(): boolean {
    return this.$items.length === 0;
  }
  full(): boolean {
    const max = this.$maxsize;
    // Programs may give any number, as CPython's queue takes.
    if (typeof max !== "number") return isLess(0, max) && truth(ge(callMethod(this, "qsize"), max));
    return max > 0 && callMethod(this, "qsize") >= max;
  }
  put(item: Value): Steps {
    return new Putting(this, item);
  }
  put_nowait(item: Value): null {
    if (this.$isShutdown) throw inLibrary(newException(QueueShutDown), "asyncio/queues.py:164 put_nowait");
    if (isFull(this)) throw inLibrary(newException(QueueFull), "asyncio/queues.py:166 put_nowait");
    if (this._put === plain._put) this.$items.push(item);
    else callMethod(this, "_put", item);
    this.$unfinished++;
    this.$finished.clear();
    wakeNext(this.$getters);
    return null;
  }
  get(): Steps {
    return new Getting(this);
  }
  get_nowait(): Value {
    if (isEmpty(this)) {
      throw this.$isShutdown
        ? inLibrary(newException(QueueShutDown), "asyncio/queues.py:213 get_nowait")
        : inLibrary(newException(QueueEmpty), "asyncio/queues.py:214 get_nowait");
    }
    const item = this._get === plain._get ? this.$items.shift() : callMethod(this, "_get");
    wakeNext(this.$putters);
    return item;
  }
  task_done(): null {
    if (this.$unfinished <= 0) {
      throw inLibrary(valueError("task_done() called too many times"), "asyncio/queues.py:237 task_done");
    }
    this.$unfinished--;
    if (this.$unfinished === 0) this.$finished.set();
    return null;
  }
  join(): Steps {
    return new Joining(this);
  }
  shutdown(immediate: Value): null {
    this.$isShutdown = true;
    if (truth(immediate)) {
      while (!truth(callMethod(this, "empty"))) {
        callMethod(this, "_get");
        if (this.$unfinished > 0) this.$unfinished--;
      }
      if (this.$unfinished === 0) this.$finished.set();
    }
    for (const waiters of [this.$getters, this.$putters]) {
      while (waiters.length > 0) {
        const waiter = waiters.shift();
        if (waiter.$state === PENDING) waiter.set_result(null);
      }
    }
    return null;
  }
}

/** `queue.empty()` and its like, of queues that have the runtime's own. */
function isEmpty(queue: PyQueue): boolean {
  return queue.empty === plain.empty ? queue.empty() : truth(callMethod(queue, "empty"));
}
function isFull(queue: PyQueue): boolean {
  if (queue.full !== plain.full) return truth(callMethod(queue, "full"));
  const max = queue.$maxsize;
  if (typeof max !== "number" || queue.qsize !== plain.qsize) return queue.full();
  return max > 0 && queue.$items.length >= max;
}

/** `await queue.put(item)`: waits while the queue is full, as often as somebody else was faster. */
class Putting extends Steps {
  readonly $queue: PyQueue;
  readonly $item: Value;
  $putter: Value = null;
  constructor(queue: PyQueue, item: Value) {
    super();
    this.$queue = queue;
    this.$item = item;
  }
  override $step(_frame: AnyFrame, thrown: boolean, value: Value): Value {
    const queue = this.$queue;
    if (thrown) {
      const putter = this.$putter;
      putter.cancel(null);
      queue.$putters.remove(putter);
      // Woken up, but not coming: the next in line is woken instead.
      if (!isFull(queue) && putter.$state !== CANCELLED) wakeNext(queue.$putters);
      throw value;
    }
    if (isFull(queue)) {
      if (queue.$isShutdown) throw newException(QueueShutDown);
      this.$putter = queue.$newWaiter();
      queue.$putters.push(this.$putter);
      return this.$putter;
    }
    outcome.value =
      queue.put_nowait === plain.put_nowait
        ? queue.put_nowait(this.$item)
        : callMethod(queue, "put_nowait", this.$item);
    return undefined;
  }
}

class Getting extends Steps {
  readonly $queue: PyQueue;
  $getter: Value = null;
  constructor(queue: PyQueue) {
    super();
    this.$queue = queue;
  }
  override $step(_frame: AnyFrame, thrown: boolean, value: Value): Value {
    const queue = this.$queue;
    if (thrown) {
      const getter = this.$getter;
      getter.cancel(null);
      queue.$getters.remove(getter);
      if (!isEmpty(queue) && getter.$state !== CANCELLED) wakeNext(queue.$getters);
      throw value;
    }
    if (isEmpty(queue)) {
      if (queue.$isShutdown && isEmpty(queue)) throw newException(QueueShutDown);
      this.$getter = queue.$newWaiter();
      queue.$getters.push(this.$getter);
      return this.$getter;
    }
    outcome.value =
      queue.get_nowait === plain.get_nowait ? queue.get_nowait() : callMethod(queue, "get_nowait");
    return undefined;
  }
}

class Joining extends Waiting {
  readonly $queue: PyQueue;
  constructor(queue: PyQueue) {
    super();
    this.$queue = queue;
  }
  override $begin(): Value {
    return this.$queue.$unfinished > 0 ? callMethod(this.$queue.$finished, "wait") : ended(null);
  }
  override $end(thrown: boolean, value: Value): Value {
    if (thrown) throw value;
    return null;
  }
}

/** Wakes the first waiter that has not been cancelled. */
function wakeNext(waiters: Deque<Value>): void {
  while (waiters.length > 0) {
    const waiter = waiters.shift();
    if (waiter.$state === PENDING) {
      waiter.set_result(null);
      break;
    }
  }
}

export const Queue = builtinType(PyQueue, {
  classmethods: { __class_getitem__: "(item, /)" },
  name: "Queue",
  module,
  signatures: {
    __init__: "(maxsize=0)",
    _init: "(maxsize)",
    _get: "()",
    _put: "(item)",
    _format: "()",
    _wakeup_next: "(waiters)",
    __repr__: "()",
    __str__: "()",
    qsize: "()",
    empty: "()",
    full: "()",
    put: "(item)",
    put_nowait: "(item)",
    get: "()",
    get_nowait: "()",
    task_done: "()",
    join: "()",
    shutdown: "(immediate=False)",
  },
  coroutines: ["put", "get", "join"],
});

/** The methods as the runtime has them: programs may replace any of them. */
const plain = {
  empty: Queue.$proto.empty,
  full: Queue.$proto.full,
  qsize: Queue.$proto.qsize,
  put_nowait: Queue.$proto.put_nowait,
  get_nowait: Queue.$proto.get_nowait,
  _put: Queue.$proto._put,
  _get: Queue.$proto._get,
};

/** Documentation: asyncio.PriorityQueue. The items are a heap with heapq's algorithm. */
class PyPriorityQueue extends PyQueue {
  override get $kind(): "deque" | "list" {
    return "list";
  }
  override _init(_maxsize: Value): null {
    this.$items = new Deque();
    return null;
  }
  override _put(item: Value): null {
    const heap = this.$items;
    heap.push(item);
    siftDown(heap, 0, heap.length - 1);
    return null;
  }
  override _get(): Value {
    const heap = this.$items;
    const last = heap.pop();
    if (heap.length === 0) return last;
    const first = heap.at(0);
    heap.set(0, last);
    let i = 0;
    for (let child = 1; child < heap.length; child = 2 * i + 1) {
      const right = child + 1;
      if (right < heap.length && !truth(lt(heap.at(child), heap.at(right)))) child = right;
      heap.set(i, heap.at(child));
      i = child;
    }
    heap.set(i, last);
    siftDown(heap, 0, i);
    return first;
  }
}

function siftDown(heap: Deque<Value>, start: number, position: number): void {
  const item = heap.at(position);
  let i = position;
  while (i > start) {
    const parent = (i - 1) >> 1;
    const above = heap.at(parent);
    if (!truth(lt(item, above))) break;
    heap.set(i, above);
    i = parent;
  }
  heap.set(i, item);
}

export const PriorityQueue = builtinType(PyPriorityQueue, {
  name: "PriorityQueue",
  module,
  signatures: { _init: "(maxsize)", _put: "(item)", _get: "()" },
});

/** Documentation: asyncio.LifoQueue. */
class PyLifoQueue extends PyQueue {
  override get $kind(): "deque" | "list" {
    return "list";
  }
  override _init(_maxsize: Value): null {
    this.$items = new Deque();
    return null;
  }
  override _put(item: Value): null {
    this.$items.push(item);
    return null;
  }
  override _get(): Value {
    return this.$items.pop();
  }
}
export const LifoQueue = builtinType(PyLifoQueue, {
  name: "LifoQueue",
  module,
  signatures: { _init: "(maxsize)", _put: "(item)", _get: "()" },
});

/** The module `asyncio.queues`. */
export function load(): PyModule {
  return submodule("queues");
}
