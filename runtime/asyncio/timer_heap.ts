/** The loop's timers: a heap with heapq's algorithm, so that equal deadlines come out in CPython's order. CPython: Lib/heapq.py. */
import type { PyTimerHandle } from "./events.ts";

function siftDown(heap: PyTimerHandle[], start: number, position: number): void {
  const item = heap[position] as PyTimerHandle;
  const when = item.$when;
  let i = position;
  while (i > start) {
    const parent = (i - 1) >> 1;
    const above = heap[parent] as PyTimerHandle;
    if (!(when < above.$when)) break;
    heap[i] = above;
    i = parent;
  }
  heap[i] = item;
}

// The item goes to the bottom along the smaller children first, and from there up to its place.
function siftUp(heap: PyTimerHandle[], position: number): void {
  const end = heap.length;
  const item = heap[position] as PyTimerHandle;
  let i = position;
  let child = 2 * i + 1;
  while (child < end) {
    const right = child + 1;
    if (right < end && !((heap[child] as PyTimerHandle).$when < (heap[right] as PyTimerHandle).$when))
      child = right;
    heap[i] = heap[child] as PyTimerHandle;
    i = child;
    child = 2 * i + 1;
  }
  heap[i] = item;
  siftDown(heap, position, i);
}

export function heappush(heap: PyTimerHandle[], item: PyTimerHandle): void {
  heap.push(item);
  siftDown(heap, 0, heap.length - 1);
}

/** Takes the smallest item; there must be one. */
export function heappop(heap: PyTimerHandle[]): PyTimerHandle {
  const last = heap.pop() as PyTimerHandle;
  if (heap.length === 0) return last;
  const first = heap[0] as PyTimerHandle;
  heap[0] = last;
  siftUp(heap, 0);
  return first;
}

export function heapify(heap: PyTimerHandle[]): void {
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) siftUp(heap, i);
}
