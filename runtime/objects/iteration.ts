/** Iteration: the runtime's protocol and Python's (internals.md §8). CPython: Objects/abstract.c, Objects/iterobject.c. */
import { runtimeMethod } from "./callable.ts";
import {
  IndexError,
  isException,
  isStopIteration,
  StopIteration,
  stopIteration,
  typeError,
  valueError,
} from "./exception.ts";
import { lengthHint } from "./length.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented, object_ } from "./object_type.ts";
import {
  builtinType,
  type ImplClass,
  lookupSpecial,
  type PyType,
  type TypeSpec,
  typeOf,
  wellKnown,
} from "./type.ts";

/** Base of the iterators that the runtime implements: `$next` gives the next value, `undefined` at the end. */
export abstract class PyIterator extends PyObject {
  abstract $next(): Value;
  __iter__(): Value {
    return this;
  }
  __next__(): Value {
    const v = this.$next();
    if (v === undefined) throw stopIteration();
    return v;
  }
}
Reflect.deleteProperty(PyIterator.prototype, "constructor");

/** Registers a class of iterators: `__iter__` and `__next__` are its own for Python programs. */
export function iteratorType(Impl: unknown, spec: TypeSpec): PyType {
  const proto = (Impl as ImplClass).prototype;
  for (const name of ["__iter__", "__next__"] as const) {
    if (Object.hasOwn(proto, name)) continue;
    Object.defineProperty(proto, name, { value: rawMethods[name], writable: true, configurable: true });
  }
  return builtinType(Impl as ImplClass, {
    base: false,
    bases: [object_],
    ...spec,
    signatures: { __iter__: "()", __next__: "()", ...spec.signatures },
  });
}

const rawMethods = { __iter__: PyIterator.prototype.__iter__, __next__: PyIterator.prototype.__next__ };
for (const name of ["__iter__", "__next__"] as const) {
  const m = runtimeMethod(rawMethods[name], name, "iterator", "()", "c");
  Object.defineProperty(PyIterator.prototype, name, { value: m, writable: true, configurable: true });
}

/**
 * Lets `each` iterate over a type's instances without the detour over a Python iterator.
 * Subclasses that have an `__iter__` of their own are not affected.
 */
export function eachAs(cls: PyType, direct: (o: Value) => Iterable<Value>): void {
  cls.$proto.__iter__.$each = direct;
}

/** A JavaScript iterator over a Python one. It has no `return`: leaving a loop does not close it. */
export class Each implements IterableIterator<Value> {
  readonly it: Value;
  readonly result: { done: boolean; value: Value } = { done: false, value: undefined };
  constructor(it: Value) {
    this.it = it;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<Value, Value> {
    const { result } = this;
    const v = next_(this.it);
    result.value = v;
    result.done = v === undefined;
    return result;
  }
}

class EachOfRuntime implements IterableIterator<Value> {
  readonly it: PyIterator;
  readonly result: { done: boolean; value: Value } = { done: false, value: undefined };
  constructor(it: PyIterator) {
    this.it = it;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<Value, Value> {
    const { result } = this;
    const v = this.it.$next();
    result.value = v;
    result.done = v === undefined;
    return result;
  }
}

function notIterable(v: Value): Value {
  return typeError(`'${typeOf(v).$name}' object is not iterable`);
}

/**
 * A JavaScript iterable over a Python one, for `for … of`.
 * @raises TypeError if the value is not iterable
 */
export function each(v: Value): Iterable<Value> {
  const m = typeOf(v).$proto.__iter__;
  if (m !== undefined && m !== null && m.$each !== undefined) return m.$each(v);
  return eachOf(iter(v));
}

/** A JavaScript iterable over a Python iterator. */
export function eachOf(it: Value): Iterable<Value> {
  return isRuntimeIterator(it) ? new EachOfRuntime(it) : new Each(it);
}

function isRuntimeIterator(it: Value): it is PyIterator {
  return it instanceof PyIterator && it.$class.$builtin;
}

/**
 * `iter(v)`.
 * Documentation: "iter" in "Built-in Functions".
 * @raises TypeError if the value is not iterable
 */
export function iter(v: Value): Value {
  const t = typeOf(v);
  const m = t.$proto.__iter__;
  if (m === undefined) {
    if (t.$proto.__getitem__ !== undefined && t !== wellKnown.type) {
      if (typeof v === "function" && v.$isType === true && lookupSpecial(v, "__getitem__") === undefined) {
        throw notIterable(v);
      }
      return new PySequenceIterator(v);
    }
    throw notIterable(v);
  }
  if (m === null) throw notIterable(v);
  const it = (lookupSpecial(v, "__iter__") as Value).call(v);
  if (!isIterator(it)) throw typeError(`iter() returned non-iterator of type '${typeOf(it).$name}'`);
  return it;
}

/** Has the value a `__next__`? */
export function isIterator(v: Value): boolean {
  const m = typeOf(v).$proto.__next__;
  return m !== undefined && m !== null;
}

/** The next value of a Python iterator, `undefined` where it is exhausted. */
export function next_(it: Value): Value {
  if (isRuntimeIterator(it)) return it.$next();
  const m = lookupSpecial(it, "__next__");
  if (m === undefined) throw typeError(`'${typeOf(it).$name}' object is not an iterator`);
  try {
    return m.call(it);
  } catch (e) {
    if (isStopIteration(e)) return undefined;
    throw e;
  }
}

/** All values of an iterable in a new array. @raises TypeError */
export function arrayOf(v: Value): Value[] {
  const m = typeOf(v).$proto.__iter__;
  if (m !== undefined && m !== null && m.$each !== undefined) {
    const direct = m.$each(v);
    return Array.isArray(direct) ? direct.slice() : collect(direct);
  }
  const it = iter(v);
  // As list() does, which asks how much room to make.
  if (it !== v || !isRuntimeIterator(it)) lengthHint(v, 8);
  return collect(eachOf(it));
}

function collect(values: Iterable<Value>): Value[] {
  const out: Value[] = [];
  for (const v of values) out.push(v);
  return out;
}

/** All values of an iterable in an array that must not be changed (it may be the container's own). */
export function itemsOf(v: Value): readonly Value[] {
  const m = typeOf(v).$proto.__iter__;
  if (m !== undefined && m !== null && m.$each !== undefined) {
    const direct = m.$each(v);
    return Array.isArray(direct) ? direct : collect(direct);
  }
  return arrayOf(v);
}

/**
 * The values of an iterable that is unpacked into `n` targets: `a, b = v`.
 * @raises ValueError if there are fewer or more; TypeError if it is not iterable
 */
export function unpack(v: Value, n: number): readonly Value[] {
  if (v instanceof PyObject && v.$class === unpackable.tuple) {
    const { $items: items } = v as Value;
    if (items.length === n) return items;
  }
  const m = typeOf(v).$proto.__iter__;
  const direct = m?.$each === undefined ? undefined : m.$each(v);
  if (Array.isArray(direct)) {
    if (direct.length === n) return direct.slice();
    throw direct.length > n ? tooMany(n) : notEnough(n, direct.length);
  }
  const it = direct === undefined ? unpackIterator(v) : undefined;
  const source = (direct ?? eachOf(it))[Symbol.iterator]() as Iterator<Value>;
  const out: Value[] = [];
  while (out.length < n) {
    const step = source.next();
    if (step.done) throw notEnough(n, out.length);
    out.push(step.value);
  }
  if (!source.next().done) throw tooMany(n);
  return out;
}

/** The class tuple, whose items are unpacked as they are; set by tuple.ts. */
export const unpackable: { tuple: PyType | null } = { tuple: null };

function unpackIterator(v: Value): Value {
  const t = typeOf(v);
  if ((t.$proto.__iter__ ?? undefined) === undefined && t.$proto.__getitem__ === undefined) {
    throw typeError(`cannot unpack non-iterable ${t.$name} object`);
  }
  return iter(v);
}

function tooMany(n: number): Value {
  return valueError(`too many values to unpack (expected ${n})`);
}

function notEnough(n: number, got: number): Value {
  return valueError(`not enough values to unpack (expected ${n}, got ${got})`);
}

/**
 * The values of an iterable that is unpacked into targets with a starred one: `a, *b, c = v`.
 * @param before how many targets stand before the starred one
 * @param after how many stand behind it
 * @returns the values in the order of the targets, a list for the starred one
 * @raises ValueError, TypeError
 */
export function unpackEx(v: Value, before: number, after: number): Value[] {
  const m = typeOf(v).$proto.__iter__;
  let items: Value[];
  if (m?.$each === undefined) {
    const it = unpackIterator(v);
    items = collect(eachOf(it));
  } else items = arrayOf(v);
  if (items.length < before + after) {
    throw valueError(
      `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
    );
  }
  const end = items.length - after;
  return [...items.slice(0, before), links.list(items.slice(before, end)), ...items.slice(end)];
}

/** The builtins `iter` and `reversed`, set by runtime/builtins: what copies of iterators are made with. */
export const builtinIter: { iter: Value; reversed: Value } = { iter: null, reversed: null };

/** Iterates over objects that have only `__getitem__`. CPython: `seqiter` in Objects/iterobject.c. */
export class PySequenceIterator extends PyIterator {
  $sequence: Value;
  $index = 0;
  constructor(sequence: Value) {
    super();
    this.$sequence = sequence;
  }
  $next(): Value {
    if (this.$sequence === undefined) return undefined;
    try {
      const v = links.getItem(this.$sequence, this.$index);
      this.$index++;
      return v;
    } catch (e) {
      if (!isException(e, IndexError) && !isException(e, StopIteration)) throw e;
      this.$sequence = undefined;
      return undefined;
    }
  }
  __length_hint__(): Value {
    if (this.$sequence === undefined) return 0;
    const m = lookupSpecial(this.$sequence, "__len__");
    if (m === undefined) return NotImplemented;
    return Math.max(0, m.call(this.$sequence) - this.$index);
  }
  __reduce__(): Value {
    const make = builtinIter.iter;
    if (this.$sequence === undefined) return links.tuple([make, links.tuple([links.tuple([])])]);
    return links.tuple([make, links.tuple([this.$sequence]), this.$index]);
  }
  __setstate__(state: Value): Value {
    if (this.$sequence !== undefined) this.$index = Math.max(0, Number(state));
    return null;
  }
}
export const iterator_ = iteratorType(PySequenceIterator, {
  name: "iterator",
  signatures: { __length_hint__: "()", __reduce__: "()", __setstate__: "(state, /)" },
});

/** `iter(callable, sentinel)`. */
export class PyCallableIterator extends PyIterator {
  $callable: Value;
  $sentinel: Value;
  constructor(callable: Value, sentinel: Value) {
    super();
    this.$callable = callable;
    this.$sentinel = sentinel;
  }
  $next(): Value {
    const { $callable: f } = this;
    if (f === undefined) return undefined;
    let v: Value;
    try {
      v = typeof f === "function" ? f() : (lookupSpecial(f, "__call__") as Value).call(f);
    } catch (e) {
      if (!isStopIteration(e)) throw e;
      this.$callable = undefined;
      return undefined;
    }
    if (this.$callable === undefined) return undefined;
    if (v === this.$sentinel || links.truth(links.eq(this.$sentinel, v))) {
      this.$callable = undefined;
      return undefined;
    }
    return v;
  }
  __reduce__(): Value {
    const make = builtinIter.iter;
    if (this.$callable === undefined) return links.tuple([make, links.tuple([links.tuple([])])]);
    return links.tuple([make, links.tuple([this.$callable, this.$sentinel])]);
  }
}
export const callable_iterator = iteratorType(PyCallableIterator, {
  name: "callable_iterator",
  signatures: { __reduce__: "()" },
});

links.arrayOf = arrayOf;
