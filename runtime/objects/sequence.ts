/** What list, tuple and other sequences over arrays have in common. */
import { memoryError, typeError } from "./exception.ts";
import { tryIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";

/** The items `count` times over. */
export function repeated(items: readonly Value[], count: number): Value[] {
  const n = items.length;
  if (count <= 0 || n === 0) return [];
  if (n * count > 2 ** 32 - 2) throw memoryError();
  if (n === 1) return new Array<Value>(count).fill(items[0]);
  const out = new Array<Value>(n * count);
  for (let i = 0; i < out.length; i += n) for (let j = 0; j < n; j++) out[i + j] = items[j];
  return out;
}

/** The range that `index(value, start, stop)` searches. @raises TypeError */
export function searchBounds(start: Value, stop: Value, length: number): [number, number] {
  return [limit(start === undefined ? 0 : start, length), limit(stop === undefined ? length : stop, length)];
}

function limit(v: Value, length: number): number {
  const i = tryIndex(v);
  if (i === undefined || v === null)
    throw typeError("slice indices must be integers or have an __index__ method");
  if (typeof i === "bigint") return i < 0n ? 0 : length;
  return i < 0 ? Math.max(0, i + length) : Math.min(i, length);
}
