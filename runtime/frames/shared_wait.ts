/** Waiting for memory that processes share: a fiber is parked until a cell has another value. */
import type { Value } from "../objects/object.ts";
import { current } from "./fiber.ts";
import type { FrameBody } from "./frame.ts";
import { outside, park, polls, unpark } from "./kernel.ts";

/** A cell of shared memory and the value that it has as long as there is nothing to do. */
export interface Watched {
  readonly cells: Int32Array;
  readonly index: number;
  readonly value: number;
}

type Asked = { readonly async: false } | { readonly async: true; readonly value: Promise<string> };
type WaitAsync = (cells: Int32Array, index: number, value: number, timeout?: number) => Asked;
const { waitAsync } = Atomics as unknown as { waitAsync: WaitAsync };

function hasChanged({ cells, index, value }: Watched): boolean {
  return Atomics.load(cells, index) !== value;
}

/**
 * Waits until one of several cells has changed.
 * @param deadline seconds of the monotonic clock; null: none
 * @returns whether one has; false: the deadline came first
 */
export function* waitForChange(watched: readonly Watched[], deadline: number | null): FrameBody {
  if (watched.some(hasChanged)) return true;
  const me = current;
  let isOver = false;
  const goOn = (): void => {
    if (!isOver) unpark(me, true);
  };
  const poll = (): void => {
    if (watched.some(hasChanged)) goOn();
  };
  outside.count++;
  polls.add(poll);
  try {
    for (const { cells, index, value } of watched) {
      const asked = askFor(cells, index, value);
      if (asked === undefined) return true;
      void asked.then(goOn);
    }
    const woken: Value = yield park(deadline);
    return woken === true || watched.some(hasChanged);
  } finally {
    isOver = true;
    polls.delete(poll);
    outside.count--;
  }
}

// One request per cell and value is enough for all fibers that wait, and for those that give up and come back.
const asking = new WeakMap<Int32Array, Map<string, Promise<unknown>>>();

function askFor(cells: Int32Array, index: number, value: number): Promise<unknown> | undefined {
  let known = asking.get(cells);
  if (known === undefined) asking.set(cells, (known = new Map()));
  const key = `${index} ${value}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const asked = waitAsync(cells, index, value);
  if (!asked.async) return undefined;
  const answer = asked.value.then(() => void known.delete(key));
  known.set(key, answer);
  return answer;
}

/** Sets a cell and wakes all that wait for it to change, in every process. */
export function change(cells: Int32Array, index: number, value: number): void {
  Atomics.store(cells, index, value);
  Atomics.notify(cells, index);
}

/** Adds to a cell, and wakes all that wait for it to change. */
export function advance(cells: Int32Array, index: number): void {
  Atomics.add(cells, index, 1);
  Atomics.notify(cells, index);
}
