// The module `heapq`. https://docs.python.org/3.13/library/heapq.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { call } from "../objects/call.ts";
import { isLess } from "../objects/comparison.ts";
import { indexError, runtimeError, typeError } from "../objects/exception.ts";
import { each, iter, iteratorType, next_, PyIterator } from "../objects/iteration.ts";
import { len } from "../objects/length.ts";
import { list, PyList } from "../objects/list.ts";
import { toIndex } from "../objects/number_kinds.ts";
import type { Value } from "../objects/object.ts";
import { sortItems } from "../objects/sort.ts";
import { truth } from "../objects/truth.ts";
import { tuple } from "../objects/tuple.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";

type Less = (a: Value, b: Value) => boolean;
const isGreater: Less = (a, b) => isLess(b, a);

function changed(items: Value[], size: number): void {
  if (items.length !== size) throw runtimeError("list changed size during iteration");
}

/** Moves the item at `pos` up to where it belongs, not above `start`. */
export function siftDown(heap: Value[], start: number, position: number, less: Less = isLess): void {
  const size = heap.length;
  let pos = position;
  const item = heap[pos];
  while (pos > start) {
    const parentPos = (pos - 1) >> 1;
    const parent = heap[parentPos];
    const isBelow = less(item, parent);
    changed(heap, size);
    if (!isBelow) break;
    heap[parentPos] = heap[pos];
    heap[pos] = parent;
    pos = parentPos;
  }
}

/** Moves the item at `pos` down to a leaf along the smaller children, then up again. */
export function siftUp(heap: Value[], position: number, less: Less = isLess): void {
  const end = heap.length;
  const limit = end >> 1;
  let pos = position;
  while (pos < limit) {
    let child = 2 * pos + 1;
    if (child + 1 < end) {
      if (!less(heap[child], heap[child + 1])) child++;
      changed(heap, end);
    }
    const item = heap[child];
    heap[child] = heap[pos];
    heap[pos] = item;
    pos = child;
  }
  siftDown(heap, position, pos, less);
}

/** `heappush` on the items themselves. */
export function push(heap: Value[], item: Value, less: Less = isLess): void {
  heap.push(item);
  siftDown(heap, 0, heap.length - 1, less);
}

/** `heappop` on the items themselves; the heap must not be empty. */
export function pop(heap: Value[], less: Less = isLess): Value {
  const last = heap.pop();
  if (heap.length === 0) return last;
  const top = heap[0];
  heap[0] = last;
  siftUp(heap, 0, less);
  return top;
}

/** `heapify` on the items themselves. */
export function heapify(heap: Value[], less: Less = isLess): void {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftUp(heap, i, less);
}

function replaceTop(heap: Value[], item: Value, less: Less = isLess): Value {
  if (heap.length === 0) throw indexError("index out of range");
  const top = heap[0];
  heap[0] = item;
  siftUp(heap, 0, less);
  return top;
}

function items(heap: Value, name: string): Value[] {
  if (!(heap instanceof PyList)) {
    const position = name === "heapify" || name === "heappop" ? "" : " 1";
    throw typeError(
      `${name}() argument${position} must be list, not ${heap === null ? "None" : typeOf(heap).$name}`,
    );
  }
  return heap.$items;
}

function popFrom(heap: Value[], less: Less): Value {
  if (heap.length === 0) throw indexError("index out of range");
  return pop(heap, less);
}

// What `merge` returns: a generator for Python.
class PyMerge extends PyIterator {
  $heap: Value[] | null = null;
  $iterables: readonly Value[] = [];
  $key: Value = null;
  $less: Less = isLess;
  $direction = 1;
  $last: Value = undefined;
  $rest: Value = undefined;

  $next(): Value {
    if (this.$rest !== undefined) return next_(this.$rest);
    const less: Less = (a, b) => lessEntries(a, b, this.$less);
    if (this.$heap === null) {
      const heap: Entry[] = [];
      this.$iterables.forEach((iterable, order) => {
        const it = iter(iterable);
        const value = next_(it);
        if (value !== undefined) heap.push([this.$keyOf(value), order * this.$direction, value, it]);
      });
      heapify(heap, less);
      this.$heap = heap;
    } else if (this.$last !== undefined) {
      const entry: Entry = this.$heap[0];
      const value = next_(entry[3]);
      if (value === undefined) pop(this.$heap, less);
      else {
        entry[0] = this.$keyOf(value);
        entry[2] = value;
        replaceTop(this.$heap, entry, less);
      }
    }
    const heap = this.$heap;
    if (heap.length === 0) {
      this.$last = undefined;
      return undefined;
    }
    const entry: Entry = heap[0];
    if (heap.length === 1) this.$rest = entry[3];
    this.$last = entry;
    return entry[2];
  }
  $keyOf(value: Value): Value {
    return this.$key === null ? value : call(this.$key, value);
  }
}

type Entry = [Value, number, Value, Value];

// Lists [key, order, …] compare by key, and by order where the keys are equal.
function lessEntries(a: Entry, b: Entry, less: Less): boolean {
  if (less(a[0], b[0])) return true;
  if (less(b[0], a[0])) return false;
  return less === isLess ? a[1] < b[1] : a[1] > b[1];
}

iteratorType(PyMerge, { name: "generator", module: "builtins" });

function sortedItems(iterable: Value, key: Value, reverse: boolean): Value[] {
  return sortItems([...each(iterable)], key, reverse);
}

function extreme(n: Value, iterable: Value, key: Value, isLargest: boolean): Value {
  const count = Number(toIndex(n));
  const less: Less = isLargest ? isGreater : isLess;
  if (count === 1) {
    let best: Value;
    let bestKey: Value;
    for (const item of each(iterable)) {
      const k = key === null ? item : call(key, item);
      if (best === undefined || less(k, bestKey)) [best, bestKey] = [item, k];
    }
    return list(best === undefined ? [] : [best]);
  }
  if (lookupSpecial(iterable, "__len__") !== undefined && count >= len(iterable)) {
    return list(sortedItems(iterable, key, isLargest).slice(0, Math.max(count, 0)));
  }
  // A heap of the best so far with the worst on top; entries are (key, order, item).
  const worst: Less = (a, b) => less(b, a);
  const before: Less = (a: Entry, b: Entry) => worst(a[0], b[0]) || (!worst(b[0], a[0]) && a[1] > b[1]);
  const heap: Entry[] = [];
  const it = iter(iterable);
  while (heap.length < count) {
    const item = next_(it);
    if (item === undefined) break;
    heap.push([key === null ? item : call(key, item), heap.length, item, null]);
  }
  if (heap.length === 0) return list([]);
  heapify(heap, before);
  let order = count;
  for (let item = next_(it); item !== undefined; item = next_(it)) {
    const k = key === null ? item : call(key, item);
    if (less(k, heap[0][0])) replaceTop(heap, [k, order++, item, null], before);
  }
  const keyed = list(heap.map(([k, i, item]) => tuple([k, isLargest ? -i : i, item])));
  return list(sortItems([...keyed.$items], null, isLargest).map((entry: Value) => entry.$items[2]));
}

export function load(): PyModule {
  return builtinModule("heapq", {
    doc: "Heap queue algorithm (a.k.a. priority queue).",
    functions: {
      "heappush(heap, item, /)": (heap, item) => {
        push(items(heap, "heappush"), item);
        return null;
      },
      "heappop(heap, /)": (heap) => popFrom(items(heap, "heappop"), isLess),
      "heapreplace(heap, item, /)": (heap, item) => replaceTop(items(heap, "heapreplace"), item),
      "heappushpop(heap, item, /)": (heap, item) => {
        const own = items(heap, "heappushpop");
        if (own.length === 0) return item;
        const isSmaller = isLess(own[0], item);
        if (own.length === 0) throw indexError("index out of range");
        return isSmaller ? replaceTop(own, item) : item;
      },
      "heapify(heap, /)": (heap) => {
        heapify(items(heap, "heapify"));
        return null;
      },
      "_heappop_max(heap, /)": (heap) => popFrom(items(heap, "_heappop_max"), isGreater),
      "_heapreplace_max(heap, item, /)": (heap, item) =>
        replaceTop(items(heap, "_heapreplace_max"), item, isGreater),
      "_heapify_max(heap, /)": (heap) => {
        heapify(items(heap, "_heapify_max"), isGreater);
        return null;
      },
      "merge(*iterables, key=None, reverse=False)": (...args) => {
        const kw = args.pop();
        const merge = new PyMerge();
        merge.$iterables = args;
        merge.$key = kw.key;
        if (truth(kw.reverse)) {
          merge.$less = isGreater;
          merge.$direction = -1;
        }
        return merge;
      },
      "nlargest(n, iterable, key=None)": (n, iterable, key) => extreme(n, iterable, key, true),
      "nsmallest(n, iterable, key=None)": (n, iterable, key) => extreme(n, iterable, key, false),
    },
    attributes: {
      __all__: list([
        "heappush",
        "heappop",
        "heapify",
        "heapreplace",
        "merge",
        "nlargest",
        "nsmallest",
        "heappushpop",
      ]),
    },
  });
}
