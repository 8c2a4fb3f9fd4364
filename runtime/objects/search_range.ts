/** Indices that methods of sequences take, as JavaScript numbers. */
import { indexError, typeError } from "./exception.ts";
import { indexNumber, toIndex, tryIndex } from "./number_kinds.ts";
import type { Value } from "./object.ts";

function bound(v: Value): number {
  if (typeof v === "number") return v;
  const n = tryIndex(v);
  if (n === undefined) {
    throw typeError("slice indices must be integers or None or have an __index__ method");
  }
  if (typeof n === "number") return n;
  return n > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}

/** The optional `start` and `end` arguments of search methods; `end` is within the length. */
export function searchRange(start: Value, end: Value, length: number): [number, number] {
  const from = start === null || start === undefined ? 0 : bound(start);
  const to = end === null || end === undefined ? length : bound(end);
  return [
    from < 0 ? Math.max(from + length, 0) : from,
    to < 0 ? Math.max(to + length, 0) : Math.min(to, length),
  ];
}

/** An index into a sequence, from the end if negative. @raises IndexError with the message */
export function itemIndex(key: Value, length: number, message: string): number {
  const n = indexNumber(toIndex(key));
  if (n === undefined) throw indexError("cannot fit 'int' into an index-sized integer");
  const i = n < 0 ? n + length : n;
  if (i < 0 || i >= length) throw indexError(message);
  return i;
}

/** A size or count as a JavaScript number; too large ones stand for "no limit". @raises TypeError */
export function clippedIndex(v: Value): number {
  const n = toIndex(v);
  if (typeof n === "number") return n;
  return n > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}
