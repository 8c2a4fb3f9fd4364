/** `range`. CPython: Objects/rangeobject.c. */
import { equals } from "./comparison.ts";
import { indexError, overflowError, typeError, valueError } from "./exception.ts";
import { hash, hashOfTuple } from "./hash.ts";
import { type Int, intAdd, intFloorDiv, intMod, intMul, intNeg, intSub } from "./int_value.ts";
import { builtinIter, each, eachAs, iteratorType, PyIterator } from "./iteration.ts";
import { asInt, toIndex, tryIndex } from "./number_kinds.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { repr } from "./repr.ts";
import { lengthOfRange, longBounds, PySlice } from "./slice.ts";
import { tuple } from "./tuple.ts";
import { builtinType, type PyType, typeOf } from "./type.ts";

export class PyRange extends PyObject {
  $start: Int;
  $stop: Int;
  $step: Int;
  $length: Int;
  constructor(start: Int = 0, stop: Int = 0, step: Int = 1) {
    super();
    this.$start = start;
    this.$stop = stop;
    this.$step = step;
    this.$length = lengthOfRange(start, stop, step);
  }
  static __new__(_cls: PyType, ...args: Value[]): Value {
    const kw = args.pop();
    if (Object.keys(kw).length > 0) throw typeError("range() takes no keyword arguments");
    return rangeOf(args);
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
  /** The value at an index in range. */
  $at(i: Int): Int {
    return intAdd(this.$start, intMul(i, this.$step));
  }
  __len__(): Value {
    if (typeof this.$length === "bigint") throw overflowError("Python int too large to convert to C ssize_t");
    return this.$length;
  }
  __bool__(): boolean {
    return this.$length !== 0;
  }
  __getitem__(key: Value): Value {
    if (key instanceof PySlice) return this.$slice(key);
    let i = tryIndex(key);
    if (i === undefined) {
      throw typeError(`range indices must be integers or slices, not ${typeOf(key).$name}`);
    }
    if (i < 0) i = intAdd(i, this.$length);
    if (i < 0 || i >= this.$length) throw indexError("range object index out of range");
    return this.$at(i);
  }
  $slice(s: PySlice): Value {
    const [start, stop, step] = longBounds(s, this.$length) as [Int, Int, Int];
    return new PyRange(this.$at(start), this.$at(stop), intMul(step, this.$step));
  }
  /** Where an int stands in the range, `undefined` if it does not. */
  $indexOf(n: Int): Int | undefined {
    const { $start: start, $stop: stop, $step: step } = this;
    if (step > 0 ? n < start || n >= stop : n > start || n <= stop) return undefined;
    const offset = intSub(n, start);
    return intMod(offset, step) === 0 ? intFloorDiv(offset, step) : undefined;
  }
  __contains__(key: Value): boolean {
    const n = isPlainInt(key) ? asInt(key) : undefined;
    if (n !== undefined) return this.$indexOf(n) !== undefined;
    for (const v of each(this)) if (equals(v, key)) return true;
    return false;
  }
  __iter__(): Value {
    return iterator(this.$start, this.$step, this.$length);
  }
  __reversed__(): Value {
    const { $length: n, $step: step } = this;
    return iterator(n === 0 ? this.$start : this.$at(intSub(n, 1)), intNeg(step), n);
  }
  __eq__(value: Value): Value {
    return value instanceof PyRange ? sameRange(this, value) : NotImplemented;
  }
  __ne__(value: Value): Value {
    return value instanceof PyRange ? !sameRange(this, value) : NotImplemented;
  }
  __lt__(_value: Value): Value {
    return NotImplemented;
  }
  __le__(_value: Value): Value {
    return NotImplemented;
  }
  __gt__(_value: Value): Value {
    return NotImplemented;
  }
  __ge__(_value: Value): Value {
    return NotImplemented;
  }
  __hash__(): Value {
    const n = this.$length;
    const start = n === 0 ? null : this.$start;
    const step = n === 0 || n === 1 ? null : this.$step;
    return hashOfTuple([n, start, step].map(hash));
  }
  __repr__(): string {
    const step = this.$step === 1 ? "" : `, ${this.$step}`;
    return `range(${this.$start}, ${this.$stop}${step})`;
  }
  __reduce__(): Value {
    return tuple([range_, tuple([this.$start, this.$stop, this.$step])]);
  }
  count(value: Value): Value {
    if (isPlainInt(value)) return this.$indexOf(asInt(value) as Int) === undefined ? 0 : 1;
    let n = 0;
    for (const v of each(this)) if (equals(v, value)) n++;
    return n;
  }
  index(value: Value): Value {
    if (isPlainInt(value)) {
      const i = this.$indexOf(asInt(value) as Int);
      if (i === undefined) throw valueError(`${repr(value)} is not in range`);
      return i;
    }
    let i = 0;
    for (const v of each(this)) {
      if (equals(v, value)) return i;
      i++;
    }
    throw valueError("sequence.index(x): x not in sequence");
  }
}

/** Ints and bools, whose membership can be computed; subclasses may compare as they like. */
function isPlainInt(v: Value): boolean {
  return typeof v === "number" || typeof v === "bigint" || typeof v === "boolean";
}

function sameRange(a: PyRange, b: PyRange): boolean {
  if (a.$length !== b.$length) return false;
  if (a.$length === 0) return true;
  return a.$start === b.$start && (a.$length === 1 || a.$step === b.$step);
}

function rangeOf(args: Value[]): PyRange {
  if (args.length === 0) throw typeError("range expected at least 1 argument, got 0");
  if (args.length > 3) throw typeError(`range expected at most 3 arguments, got ${args.length}`);
  if (args.length === 1) return new PyRange(0, toIndex(args[0]), 1);
  const start = toIndex(args[0]);
  const stop = toIndex(args[1]);
  const step = args.length === 3 ? toIndex(args[2]) : 1;
  if (step === 0) throw valueError("range() arg 3 must not be zero");
  return new PyRange(start, stop, step);
}

const binary = "(value, /)";
export const range_ = builtinType(PyRange, {
  name: "range",
  members: ["start", "stop", "step"],
  base: false,
  doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
  signatures: {
    __new__: "(*args, **kwargs)",
    __len__: "()",
    __bool__: "()",
    __getitem__: "(key, /)",
    __contains__: "(key, /)",
    __iter__: "()",
    __reversed__: "()",
    __eq__: binary,
    __ne__: binary,
    __lt__: binary,
    __le__: binary,
    __gt__: binary,
    __ge__: binary,
    __hash__: "()",
    __repr__: "()",
    __reduce__: "()",
    count: "(value, /)",
    index: "(value, /)",
  },
});

/** A JavaScript iterator over a range of ints that are all safe. */
class EachNumber implements IterableIterator<number> {
  readonly result: IteratorYieldResult<number> | { done: boolean; value: number };
  value: number;
  readonly step: number;
  left: number;
  constructor(start: number, step: number, count: number) {
    this.value = start;
    this.step = step;
    this.left = count;
    this.result = { done: false, value: 0 };
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<number> {
    const { result } = this;
    if (this.left > 0) {
      this.left--;
      result.value = this.value;
      this.value += this.step;
    } else result.done = true;
    return result as IteratorResult<number>;
  }
}
eachAs(range_, (r: PyRange) => {
  const { $start: start, $step: step, $length: count } = r;
  if (typeof start === "number" && typeof step === "number" && typeof count === "number") {
    if (Number.isSafeInteger(start + step * count)) return new EachNumber(start, step, count);
  }
  return eachInt(start, step, count);
});

function* eachInt(start: Int, step: Int, count: Int): IterableIterator<Int> {
  let v = start;
  for (let i = BigInt(count); i > 0n; i--) {
    yield v;
    v = intAdd(v, step);
  }
}

class PyRangeIterator extends PyIterator {
  $value: Int;
  $step: Int;
  $left: Int;
  constructor(start: Int, step: Int, count: Int) {
    super();
    this.$value = start;
    this.$step = step;
    this.$left = count;
  }
  $next(): Value {
    if (this.$left === 0) return undefined;
    const v = this.$value;
    this.$left = intSub(this.$left, 1);
    this.$value = intAdd(v, this.$step);
    return v;
  }
  __length_hint__(): Value {
    return this.$left;
  }
  __reduce__(): Value {
    const stop = intAdd(this.$value, intMul(this.$left, this.$step));
    return tuple([builtinIter.iter, tuple([new PyRange(this.$value, stop, this.$step)]), null]);
  }
  __setstate__(state: Value): Value {
    let n = toIndex(state);
    if (n < 0) n = 0;
    if (n > this.$left) n = this.$left;
    this.$value = intAdd(this.$value, intMul(n, this.$step));
    this.$left = intSub(this.$left, n);
    return null;
  }
}
const rawIteratorMethods = Object.create(null, Object.getOwnPropertyDescriptors(PyRangeIterator.prototype));
const iteratorSignatures = { __length_hint__: "()", __reduce__: "()", __setstate__: "(state, /)" };
export const range_iterator = iteratorType(PyRangeIterator, {
  name: "range_iterator",
  signatures: iteratorSignatures,
});

/** Over ints that do not fit a C long. */
class PyLongRangeIterator extends PyRangeIterator {
  override $next(): Value {
    return super.$next();
  }
}
for (const name of Object.keys(iteratorSignatures)) {
  const d = Object.getOwnPropertyDescriptor(rawIteratorMethods, name) as PropertyDescriptor;
  Object.defineProperty(PyLongRangeIterator.prototype, name, d);
}
export const longrange_iterator = iteratorType(PyLongRangeIterator, {
  name: "longrange_iterator",
  signatures: iteratorSignatures,
});

function iterator(start: Int, step: Int, count: Int): PyIterator {
  const end = intAdd(start, intMul(step, count));
  const isLong = [start, step, end].some((n) => typeof n === "bigint" && BigInt.asIntN(64, n) !== n);
  return isLong ? new PyLongRangeIterator(start, step, count) : new PyRangeIterator(start, step, count);
}

/** `range(start, stop, step)` from JavaScript. */
export function range(...args: Int[]): PyRange {
  return rangeOf(args);
}
