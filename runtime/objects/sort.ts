/** Sorting: stable, and by `__lt__` alone, as CPython's `list.sort` in Objects/listobject.c. */
import { fn } from "./call.ts";
import { isLess } from "./comparison.ts";
import type { Value } from "./object.ts";
import { simpleOrder } from "./sort_simple.ts";

/**
 * The items in ascending order.
 * @param key a function, or None
 * @param reverse descending; equal items keep their order all the same
 */
export function sortItems(items: Value[], key: Value, reverse: boolean): Value[] {
  if (key === null || key === undefined) return sortKeys(items, items, reverse);
  const call = fn(key);
  const keys = new Array<Value>(items.length);
  for (let i = 0; i < items.length; i++) keys[i] = call(items[i]);
  return sortKeys(items, keys, reverse);
}

function sortKeys(items: Value[], keys: Value[], reverse: boolean): Value[] {
  const n = items.length;
  if (n < 2) return items;
  if (keys === items && typeof items[0] === "string" && areTexts(items)) {
    return reverse ? items.sort().reverse() : items.sort();
  }
  const simple = simpleOrder(keys, reverse);
  if (simple !== undefined) {
    const out = new Array<Value>(n);
    for (let i = 0; i < n; i++) out[i] = items[simple[i] as number];
    return out;
  }
  const order = Array.from(keys, (_, i) => i);
  if (reverse) order.reverse();
  const sorted = mergeSort(order, keys);
  if (reverse) sorted.reverse();
  return sorted.map((i) => items[i]);
}

/** Equal strs cannot be told apart: JavaScript's own sort may exchange them. */
function areTexts(items: readonly Value[]): boolean {
  for (let i = 0; i < items.length; i++) if (typeof items[i] !== "string") return false;
  return true;
}

const smallRun = 64;

/**
 * CPython asks in a certain order; programs whose `__lt__` prints or miscounts can see it. For lists of fewer than 64
 * items that order is: count the run at the start, then insert the rest by binary search.
 */
function mergeSort(order: number[], keys: readonly Value[]): number[] {
  const n = order.length;
  if (n < smallRun) return binaryInsertion(order, keys, 0, n);
  return mergeRuns(order, keys);
}

/** How long the run at `from` is; a descending one is turned round. CPython: `count_run`. */
function countRun(order: number[], keys: readonly Value[], from: number, to: number): number {
  const less = (i: number, j: number) => isLess(keys[order[i] as number], keys[order[j] as number]);
  let i = from + 1;
  while (i < to && !less(i, i - 1)) i++;
  if (i >= to) return to - from;
  if (i > from + 1) {
    if (less(from, i - 1)) return i - from;
    // Equal items so far, which a descending run may start with: turned round here, they are turned back below.
    reverseRange(order, from, i);
  }
  i++;
  let equal = 0;
  const reverseEqual = () => {
    if (equal > 0) reverseRange(order, i - equal - 1, i);
    equal = 0;
  };
  for (; i < to; i++) {
    if (less(i, i - 1)) reverseEqual();
    else if (less(i - 1, i)) break;
    else equal++;
  }
  reverseEqual();
  reverseRange(order, from, i);
  while (i < to && !less(i, i - 1)) i++;
  return i - from;
}

function reverseRange(order: number[], from: number, to: number): void {
  for (let i = from, j = to - 1; i < j; i++, j--) {
    const v = order[i] as number;
    order[i] = order[j] as number;
    order[j] = v;
  }
}

function binaryInsertion(order: number[], keys: readonly Value[], from: number, to: number): number[] {
  insertRest(order, keys, from, to, from + countRun(order, keys, from, to));
  return order;
}

function insertRest(order: number[], keys: readonly Value[], from: number, to: number, sorted: number): void {
  for (let i = sorted; i < to; i++) {
    const pivot = order[i] as number;
    const key = keys[pivot];
    let left = from;
    let right = i;
    while (left < right) {
      const middle = (left + right) >> 1;
      if (isLess(key, keys[order[middle] as number])) right = middle;
      else left = middle + 1;
    }
    for (let j = i; j > left; j--) order[j] = order[j - 1] as number;
    order[left] = pivot;
  }
}

/** The length that runs are brought to: n / 2**k between 32 and 64. */
function minimumRun(n: number): number {
  let rest = 0;
  let m = n;
  while (m >= smallRun) {
    rest |= m & 1;
    m >>= 1;
  }
  return m + rest;
}

interface Run {
  start: number;
  length: number;
  power: number;
}

/** Natural runs, merged in the order of the "powersort" rule. */
function mergeRuns(order: number[], keys: readonly Value[]): number[] {
  const n = order.length;
  const least = minimumRun(n);
  const pending: Run[] = [];
  let at = 0;
  while (at < n) {
    let length = countRun(order, keys, at, n);
    if (length < least) {
      const forced = Math.min(least, n - at);
      insertRest(order, keys, at, at + forced, at + length);
      length = forced;
    }
    const last = pending[pending.length - 1];
    if (last !== undefined) {
      const power = powerOf(last.start, last.length, length, n);
      while (pending.length > 1 && (pending[pending.length - 2] as Run).power > power)
        mergeTop(pending, order, keys);
      (pending[pending.length - 1] as Run).power = power;
    }
    pending.push({ start: at, length, power: 0 });
    at += length;
  }
  while (pending.length > 1) mergeTop(pending, order, keys);
  return order;
}

function powerOf(start: number, first: number, second: number, n: number): number {
  let a = 2 * start + first;
  let b = a + first + second;
  let power = 0;
  for (;;) {
    power++;
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) return power;
    a *= 2;
    b *= 2;
  }
}

function mergeTop(pending: Run[], order: number[], keys: readonly Value[]): void {
  const b = pending.pop() as Run;
  const a = pending[pending.length - 1] as Run;
  merge(order, keys, a.start, a.start + a.length, b.start + b.length);
  a.length += b.length;
}

function merge(order: number[], keys: readonly Value[], from: number, middle: number, to: number): void {
  const left = order.slice(from, middle);
  let i = 0;
  let j = middle;
  let at = from;
  while (i < left.length && j < to) {
    if (isLess(keys[order[j] as number], keys[left[i] as number])) order[at++] = order[j++] as number;
    else order[at++] = left[i++] as number;
  }
  while (i < left.length) order[at++] = left[i++] as number;
}
