/** Queues between threads. CPython: Lib/queue.py. */

import type { Fiber } from "../frames/fiber.ts";
import type { FrameBody } from "../frames/frame.ts";
import { runBlocking, unpark } from "../frames/kernel.ts";
import { twins } from "../frames/twin.ts";
import { clock } from "../host/clock.ts";
import { builtinModule, type PyModule } from "../modules/module.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { callMethod } from "../objects/call.ts";
import { lt } from "../objects/comparison.ts";
import { Exception, newException, valueError } from "../objects/exception.ts";
import { genericAlias } from "../objects/generic_alias.ts";
import { inLibrary } from "../objects/library_frames.ts";
import { links } from "../objects/links.ts";
import { PyObject, type Value } from "../objects/object.ts";
import { truth } from "../objects/truth.ts";
import { builtinType } from "../objects/type.ts";
import { secondsOrNull, waitIn } from "./thread_locks.ts";

function queueException(name: string, module: string): Value {
  return exceptionType(class extends Exception.$Impl {}, { name, module });
}
export const Empty = queueException("Empty", "_queue");
export const Full = queueException("Full", "queue");
const ShutDown = queueException("ShutDown", "queue");

function wakeFirst(queue: Fiber[]): void {
  const fiber = queue.shift();
  if (fiber !== undefined) unpark(fiber);
}

function wakeAll(queue: Fiber[]): void {
  while (queue.length > 0) wakeFirst(queue);
}

/** When a wait ends: null never. @raises ValueError */
function deadlineOf(timeout: Value): number | null {
  const seconds = secondsOrNull(timeout);
  if (seconds === null) return null;
  if (seconds < 0) throw valueError("'timeout' must be a non-negative number");
  return clock.monotonic() + seconds;
}

/** Documentation: queue.Queue. */
export class PyQueue extends PyObject {
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  $items: Value[] = [];
  $unfinished = 0;
  $shutDown = false;
  readonly $getters: Fiber[] = [];
  readonly $putters: Fiber[] = [];
  readonly $joiners: Fiber[] = [];
  __init__(maxsize: Value): null {
    (this as Value).maxsize = maxsize;
    callMethod(this, "_init", maxsize);
    return null;
  }
  get unfinished_tasks(): Value {
    return this.$unfinished;
  }
  get is_shutdown(): Value {
    return this.$shutDown;
  }
  get queue(): Value {
    return links.list(this.$items);
  }
  set queue(queue: Value) {
    Object.defineProperty(this, "queue", {
      value: queue,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  _init(_maxsize: Value): null {
    this.$items = [];
    return null;
  }
  _qsize(): Value {
    return this.$items.length;
  }
  _put(item: Value): null {
    this.$items.push(item);
    return null;
  }
  _get(): Value {
    return this.$items.shift();
  }
  qsize(): Value {
    return callMethod(this, "_qsize");
  }
  empty(): boolean {
    return !truth(callMethod(this, "_qsize"));
  }
  full(): boolean {
    const { maxsize } = this as Value;
    return maxsize > 0 && callMethod(this, "_qsize") >= maxsize;
  }
  *$put(item: Value, block: Value = true, timeout: Value = null): FrameBody {
    if (this.$shutDown) throw newException(ShutDown);
    if ((this as Value).maxsize > 0) {
      if (!truth(block)) {
        if (this.full()) throw inLibrary(newException(Full), "queue.py:151 put");
      } else {
        const deadline = deadlineOf(timeout);
        while (this.full()) {
          if (!(yield* waitIn(this.$putters, deadline)))
            throw inLibrary(newException(Full), "queue.py:164 put");
          if (this.$shutDown) throw newException(ShutDown);
        }
      }
    }
    callMethod(this, "_put", item);
    this.$unfinished++;
    wakeFirst(this.$getters);
    return null;
  }
  put(item: Value, block: Value, timeout: Value): Value {
    return runBlocking(this.$put(item, block, timeout));
  }
  put_nowait(item: Value): Value {
    return runBlocking(this.$put(item, false));
  }
  *$get(block: Value = true, timeout: Value = null): FrameBody {
    if (this.$shutDown && this.empty()) throw newException(ShutDown);
    if (!truth(block)) {
      if (this.empty()) throw inLibrary(newException(Empty), "queue.py:199 get");
    } else {
      const deadline = deadlineOf(timeout);
      while (this.empty()) {
        if (!(yield* waitIn(this.$getters, deadline)))
          throw inLibrary(newException(Empty), "queue.py:212 get");
        if (this.$shutDown && this.empty()) throw newException(ShutDown);
      }
    }
    const item = callMethod(this, "_get");
    wakeFirst(this.$putters);
    return item;
  }
  get(block: Value, timeout: Value): Value {
    return runBlocking(this.$get(block, timeout));
  }
  get_nowait(): Value {
    return runBlocking(this.$get(false));
  }
  task_done(): null {
    if (this.$unfinished <= 0) throw valueError("task_done() called too many times");
    this.$unfinished--;
    if (this.$unfinished === 0) wakeAll(this.$joiners);
    return null;
  }
  *$join(): FrameBody {
    while (this.$unfinished > 0) yield* waitIn(this.$joiners, null);
    return null;
  }
  join(): Value {
    return runBlocking(this.$join());
  }
  shutdown(immediate: Value): null {
    this.$shutDown = true;
    if (truth(immediate)) {
      while (!this.empty()) {
        callMethod(this, "_get");
        if (this.$unfinished > 0) this.$unfinished--;
      }
      wakeAll(this.$joiners);
    }
    wakeAll(this.$getters);
    wakeAll(this.$putters);
    return null;
  }
}
const methods = {
  put: "(item, block=True, timeout=None)",
  put_nowait: "(item)",
  get: "(block=True, timeout=None)",
  get_nowait: "()",
};
const Queue = builtinType(PyQueue, {
  classmethods: { __class_getitem__: "(item, /)" },
  name: "Queue",
  module: "queue",
  doc: "Create a queue object with a given maximum size.\n\nIf maxsize is <= 0, the queue size is infinite.\n",
  signatures: {
    __init__: "(maxsize=0)",
    _init: "(maxsize)",
    _qsize: "()",
    _put: "(item)",
    _get: "()",
    qsize: "()",
    empty: "()",
    full: "()",
    task_done: "()",
    join: "()",
    shutdown: "(immediate=False)",
    ...methods,
  },
});
const putAndGet = {
  put(this: PyQueue, ...args: Value[]) {
    return this.$put(...(args as [Value]));
  },
  get(this: PyQueue, ...args: Value[]) {
    return this.$get(...args);
  },
};
twins(Queue, {
  ...putAndGet,
  join(this: PyQueue) {
    return this.$join();
  },
});

class PyPriorityQueue extends PyQueue {
  override _init(_maxsize: Value): null {
    this.$items = [];
    return null;
  }
  override _put(item: Value): null {
    this.$items.push(item);
    siftDown(this.$items, 0, this.$items.length - 1);
    return null;
  }
  override _get(): Value {
    const heap = this.$items;
    const last = heap.pop();
    if (heap.length === 0) return last;
    const first = heap[0];
    heap[0] = last;
    let i = 0;
    for (let child = 1; child < heap.length; child = 2 * i + 1) {
      const right = child + 1;
      if (right < heap.length && !truth(lt(heap[child], heap[right]))) child = right;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = last;
    siftDown(heap, 0, i);
    return first;
  }
}

function siftDown(heap: Value[], start: number, position: number): void {
  const item = heap[position];
  let i = position;
  while (i > start) {
    const parent = (i - 1) >> 1;
    if (!truth(lt(item, heap[parent]))) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = item;
}

const PriorityQueue = builtinType(PyPriorityQueue, {
  name: "PriorityQueue",
  module: "queue",
  signatures: { _init: "(maxsize)", _put: "(item)", _get: "()" },
});

class PyLifoQueue extends PyQueue {
  override _init(_maxsize: Value): null {
    this.$items = [];
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
const LifoQueue = builtinType(PyLifoQueue, {
  name: "LifoQueue",
  module: "queue",
  signatures: { _init: "(maxsize)", _put: "(item)", _get: "()" },
});

/** Documentation: queue.SimpleQueue. */
class PySimpleQueue extends PyObject {
  readonly $items: Value[] = [];
  readonly $getters: Fiber[] = [];
  static __new__(cls: Value): Value {
    return new cls.$Impl();
  }
  put(item: Value, _block: Value, _timeout: Value): null {
    this.$items.push(item);
    wakeFirst(this.$getters);
    return null;
  }
  put_nowait(item: Value): null {
    return this.put(item, false, null);
  }
  *$get(block: Value = true, timeout: Value = null): FrameBody {
    const deadline = truth(block) ? deadlineOf(timeout) : null;
    while (this.$items.length === 0) {
      if (!truth(block)) throw newException(Empty);
      if (!(yield* waitIn(this.$getters, deadline))) throw newException(Empty);
    }
    return this.$items.shift();
  }
  get(block: Value, timeout: Value): Value {
    return runBlocking(this.$get(block, timeout));
  }
  get_nowait(): Value {
    return runBlocking(this.$get(false));
  }
  empty(): boolean {
    return this.$items.length === 0;
  }
  qsize(): number {
    return this.$items.length;
  }
}
const SimpleQueue = builtinType(PySimpleQueue, {
  name: "SimpleQueue",
  module: "_queue",
  signatures: { __new__: "()", empty: "()", qsize: "()", ...methods },
});
twins(SimpleQueue, {
  get(this: PySimpleQueue, ...args: Value[]) {
    return this.$get(...args);
  },
});

export function load(): PyModule {
  return builtinModule("queue", {
    doc: "A multi-producer, multi-consumer queue.",
    attributes: {
      Queue,
      PriorityQueue,
      LifoQueue,
      SimpleQueue,
      _PySimpleQueue: SimpleQueue,
      Empty,
      Full,
      ShutDown,
      __all__: links.tuple([
        "Empty",
        "Full",
        "ShutDown",
        "Queue",
        "PriorityQueue",
        "LifoQueue",
        "SimpleQueue",
      ]),
    },
  });
}
