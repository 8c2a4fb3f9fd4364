/** Slice objects and the bounds they stand for. CPython: Objects/sliceobject.c. */
import { compareItems } from "./comparison.ts";
import { indexError, typeError, valueError } from "./exception.ts";
import { hash, hashOfSlice } from "./hash.ts";
import { type Int, intAdd, intFloorDiv, intSub } from "./int_value.ts";
import { links } from "./links.ts";
import { indexNumber, toIndex, tryIndex } from "./number_kinds.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { reprText } from "./repr.ts";
import { builtinType, typeOf } from "./type.ts";
import { strConcatAll } from "./wide_str.ts";

/** Documentation: "Slice objects" in the data model. */
export class PySlice extends PyObject {
  $start: Value;
  $stop: Value;
  $step: Value;
  constructor(start: Value = null, stop: Value = null, step: Value = null) {
    super();
    this.$start = start;
    this.$stop = stop;
    this.$step = step;
  }
  static __new__(_cls: Value, start: Value, stop: Value, step: Value): Value {
    return stop === undefined ? new PySlice(null, start, null) : new PySlice(start, stop, step ?? null);
  }
  get start(): Value {
    return this.$start;
  }
  get stop(): Value {
    return this.$stop;
  }
  get step(): Value {
    return this.$step;
  }
  indices(length: Value): Value {
    const n = toIndex(length);
    if (n < 0) throw valueError("length should not be negative");
    return links.tuple(longBounds(this, n));
  }
  __repr__(): Value {
    const parts = [this.$start, this.$stop, this.$step].map(reprText);
    return strConcatAll(["slice(", strConcatAll(parts, ", "), ")"]);
  }
  __hash__(): Value {
    return hashOfSlice([this.$start, this.$stop, this.$step].map(hash));
  }
  __eq__(other: Value): Value {
    return this.$compare(other, "__eq__");
  }
  __ne__(other: Value): Value {
    return this.$compare(other, "__ne__");
  }
  __lt__(other: Value): Value {
    return this.$compare(other, "__lt__");
  }
  __le__(other: Value): Value {
    return this.$compare(other, "__le__");
  }
  __gt__(other: Value): Value {
    return this.$compare(other, "__gt__");
  }
  __ge__(other: Value): Value {
    return this.$compare(other, "__ge__");
  }
  __reduce__(): Value {
    return links.tuple([slice_, links.tuple([this.$start, this.$stop, this.$step])]);
  }
  $compare(other: Value, operation: string): Value {
    if (!(other instanceof PySlice)) return NotImplemented;
    return compareItems(
      [this.$start, this.$stop, this.$step],
      [other.$start, other.$stop, other.$step],
      operation,
    );
  }
}

const binary = "(value, /)";
export const slice_ = builtinType(PySlice, {
  name: "slice",
  members: ["start", "stop", "step"],
  base: false,
  doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
  signatures: {
    __new__: "(start, stop=<NULL>, step=<NULL>, /)",
    indices: "(object, /)",
    __repr__: "()",
    __hash__: "()",
    __eq__: binary,
    __ne__: binary,
    __lt__: binary,
    __le__: binary,
    __gt__: binary,
    __ge__: binary,
    __reduce__: "()",
  },
});

/** `slice(start, stop, step)` of a subscript `x[start:stop:step]`; omitted parts are None. */
export function slice(start: Value, stop: Value, step: Value): PySlice {
  return new PySlice(start, stop, step);
}

function part(v: Value): Int {
  if (typeof v === "number") return v;
  const i = tryIndex(v);
  if (i === undefined) throw typeError("slice indices must be integers or None or have an __index__ method");
  return i;
}

function clamp(i: Int): number {
  return typeof i === "number" ? i : i < 0n ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** The bounds of a slice of a sequence: `start` and `stop` in range, and how many items it has. */
export interface Bounds {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** How a slice applies to a sequence of the given length. @raises TypeError, ValueError for a step of zero */
export function sliceBounds(s: PySlice, length: number | (() => number)): Bounds {
  const step = s.$step === null ? 1 : clamp(part(s.$step));
  if (step === 0) throw valueError("slice step cannot be zero");
  const from = s.$start === null ? null : clamp(part(s.$start));
  const to = s.$stop === null ? null : clamp(part(s.$stop));
  // Read after the conversions, whose __index__ may have changed the sequence.
  const n = typeof length === "number" ? length : length();
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? n - 1 : n;
  const limit = (i: number) => (i < 0 ? Math.max(i + n, low) : Math.min(i, high));
  const start = from === null ? (step < 0 ? high : low) : limit(from);
  const stop = to === null ? (step < 0 ? low : high) : limit(to);
  let count = 0;
  if (step > 0) {
    if (start < stop) count = Math.floor((stop - start - 1) / step) + 1;
  } else if (stop < start) count = Math.floor((start - stop - 1) / -step) + 1;
  return { start, stop, step, count };
}

/** `slice.indices(n)` for lengths of any size: start, stop, step. */
export function longBounds(s: PySlice, n: Int): Int[] {
  const step = s.$step === null ? 1 : part(s.$step);
  if (step === 0) throw valueError("slice step cannot be zero");
  const low: Int = step < 0 ? -1 : 0;
  const high: Int = step < 0 ? intSub(n, 1) : n;
  const limit = (i: Int): Int => {
    if (i >= 0) return i > high ? high : i;
    const moved = intAdd(i, n);
    return moved < low ? low : moved;
  };
  const start = s.$start === null ? (step < 0 ? high : low) : limit(part(s.$start));
  const stop = s.$stop === null ? (step < 0 ? low : high) : limit(part(s.$stop));
  return [start, stop, step];
}

/** How many values `start, start + step, …` has before `stop`. */
export function lengthOfRange(start: Int, stop: Int, step: Int): Int {
  if (step > 0) return start < stop ? intAdd(intFloorDiv(intSub(intSub(stop, start), 1), step), 1) : 0;
  return stop < start ? intAdd(intFloorDiv(intSub(intSub(start, stop), 1), intSub(0, step)), 1) : 0;
}

/** The items of an array that a slice selects. */
export function slicedItems(items: readonly Value[], s: PySlice): Value[] {
  const { start, stop, step, count } = sliceBounds(s, () => items.length);
  if (step === 1) return items.slice(start, stop < start ? start : stop);
  const out = new Array<Value>(count);
  for (let i = 0, at = start; i < count; i++, at += step) out[i] = items[at];
  return out;
}

/**
 * The index of an item in a sequence with `length` items.
 * @param kind the name of the type, for the messages
 * @returns an index in range, or -1
 * @raises TypeError, IndexError
 */
export function itemIndex(k: Value, length: number, kind: string): number {
  const index: Int | undefined = typeof k === "number" ? k : tryIndex(k);
  if (index === undefined) {
    throw typeError(`${kind} indices must be integers or slices, not ${typeOf(k).$name}`);
  }
  let i = indexNumber(index);
  if (i === undefined) throw indexError(`cannot fit '${typeOf(k).$name}' into an index-sized integer`);
  if (i < 0) i += length;
  return i >= 0 && i < length ? i : -1;
}
