// `collections.deque`: a ring of slots that doubles when it is full. CPython: Modules/_collectionsmodule.c.

import { callKw } from "../../objects/call.ts";
import { compareItems, equals } from "../../objects/comparison.ts";
import { indexError, overflowError, runtimeError, typeError, valueError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { each, iteratorType, PyIterator } from "../../objects/iteration.ts";
import { countOf } from "../../objects/length.ts";
import { asInt, toIndex, tryIndex } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { guarded } from "../../objects/recursive_repr.ts";
import { reprText } from "../../objects/repr.ts";
import { searchBounds } from "../../objects/sequence.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { strConcatAll } from "../../objects/wide_str.ts";
import { nameInMessages, shortName } from "../type_name.ts";

export class PyDeque extends PyObject {
  /** A power of two of slots. */
  $slots: Value[] = new Array(8).fill(undefined);
  $head = 0;
  $length = 0;
  $maxlen = -1;
  /** Changes with every change of the deque, so that iterators notice. */
  $state = 0;

  __init__(iterable: Value, maxlen: Value): null {
    if (maxlen !== undefined && maxlen !== null) {
      const n = asInt(maxlen);
      if (n === undefined) throw typeError("an integer is required");
      if (typeof n === "bigint") throw overflowError("Python int too large to convert to C ssize_t");
      if (n < 0) throw valueError("maxlen must be non-negative");
      this.$maxlen = n;
    } else this.$maxlen = -1;
    this.clear();
    if (iterable !== undefined) this.extend(iterable);
    return null;
  }

  /** The item at an index from the left, which must be in range. */
  $at(index: number): Value {
    return this.$slots[(this.$head + index) & (this.$slots.length - 1)];
  }
  $grow(): void {
    const items = this.$toArray();
    const size = this.$slots.length * 2;
    items.length = size;
    this.$slots = items;
    this.$head = 0;
  }
  /** All items, from the left. */
  $toArray(): Value[] {
    const { $slots: slots, $head: head, $length: length } = this;
    const end = head + length;
    if (end <= slots.length) return slots.slice(head, end);
    return slots.slice(head).concat(slots.slice(0, end - slots.length));
  }
  $assign(items: Value[]): void {
    let size = 8;
    while (size < items.length) size *= 2;
    this.$length = items.length;
    items.length = size;
    this.$slots = items;
    this.$head = 0;
    this.$state++;
  }

  append(item: Value): null {
    if (this.$length === this.$slots.length) this.$grow();
    const { $slots: slots } = this;
    slots[(this.$head + this.$length) & (slots.length - 1)] = item;
    this.$length++;
    this.$state++;
    if (this.$maxlen >= 0 && this.$length > this.$maxlen) this.$takeLeft();
    return null;
  }
  appendleft(item: Value): null {
    if (this.$length === this.$slots.length) this.$grow();
    const { $slots: slots } = this;
    this.$head = (this.$head - 1) & (slots.length - 1);
    slots[this.$head] = item;
    this.$length++;
    this.$state++;
    if (this.$maxlen >= 0 && this.$length > this.$maxlen) this.$takeRight();
    return null;
  }
  $takeLeft(): Value {
    const { $slots: slots, $head: head } = this;
    const item = slots[head];
    slots[head] = undefined;
    this.$head = (head + 1) & (slots.length - 1);
    this.$length--;
    this.$state++;
    return item;
  }
  $takeRight(): Value {
    const { $slots: slots } = this;
    const at = (this.$head + this.$length - 1) & (slots.length - 1);
    const item = slots[at];
    slots[at] = undefined;
    this.$length--;
    this.$state++;
    return item;
  }
  pop(): Value {
    if (this.$length === 0) throw indexError("pop from an empty deque");
    return this.$takeRight();
  }
  popleft(): Value {
    if (this.$length === 0) throw indexError("pop from an empty deque");
    return this.$takeLeft();
  }
  extend(iterable: Value): null {
    const values = iterable === this ? this.$toArray() : each(iterable);
    for (const v of values) PyDeque.prototype.append.call(this, v);
    return null;
  }
  extendleft(iterable: Value): null {
    const values = iterable === this ? this.$toArray() : each(iterable);
    for (const v of values) PyDeque.prototype.appendleft.call(this, v);
    return null;
  }
  clear(): null {
    this.$slots = new Array(8).fill(undefined);
    this.$head = 0;
    this.$length = 0;
    this.$state++;
    return null;
  }
  rotate(n: Value): null {
    const { $length: length } = this;
    if (asInt(n) === undefined && tryIndex(n) === undefined) toIndex(n);
    if (length <= 1) return null;
    const by = ((Number(BigInt(toIndex(n)) % BigInt(length)) % length) + length) % length;
    if (by === 0) return null;
    if (by <= 64 || length - by <= 64) {
      if (by <= length - by) for (let i = 0; i < by; i++) this.$pushLeft(this.$takeRight());
      else for (let i = by; i < length; i++) this.$pushRight(this.$takeLeft());
      return null;
    }
    const items = this.$toArray();
    this.$assign(items.slice(length - by).concat(items.slice(0, length - by)));
    return null;
  }
  $pushLeft(item: Value): void {
    const { $slots: slots } = this;
    this.$head = (this.$head - 1) & (slots.length - 1);
    slots[this.$head] = item;
    this.$length++;
  }
  $pushRight(item: Value): void {
    const { $slots: slots } = this;
    slots[(this.$head + this.$length) & (slots.length - 1)] = item;
    this.$length++;
  }
  reverse(): null {
    this.$assign(this.$toArray().reverse());
    return null;
  }
  copy(): Value {
    if (typeOf(this) === deque) {
      const copy = new PyDeque();
      copy.$maxlen = this.$maxlen;
      copy.$assign(this.$toArray());
      return copy;
    }
    return callKw(typeOf(this), this.$maxlen < 0 ? [this] : [this, this.$maxlen], null);
  }
  __copy__(): Value {
    return this.copy();
  }
  count(value: Value): Value {
    const state = this.$state;
    let n = 0;
    for (let i = 0; i < this.$length; i++) {
      if (equals(this.$at(i), value)) n++;
      if (this.$state !== state) throw runtimeError("deque mutated during iteration");
    }
    return n;
  }
  index(value: Value, start: Value, stop: Value): Value {
    const [from, to] = searchBounds(start, stop, this.$length);
    const state = this.$state;
    for (let i = from; i < to; i++) {
      if (equals(this.$at(i), value)) return i;
      if (this.$state !== state) throw runtimeError("deque mutated during iteration");
    }
    throw valueError(strConcatAll([reprText(value), " is not in deque"]));
  }
  insert(index: Value, value: Value): null {
    if (this.$maxlen >= 0 && this.$length >= this.$maxlen)
      throw indexError("deque already at its maximum size");
    const n = toIndex(index);
    let at = typeof n === "bigint" ? (n < 0n ? 0 : this.$length) : n;
    if (at < 0) at = Math.max(at + this.$length, 0);
    if (at >= this.$length) return this.append(value);
    if (at === 0) return this.appendleft(value);
    const items = this.$toArray();
    items.splice(at, 0, value);
    this.$assign(items);
    return null;
  }
  remove(value: Value): null {
    const state = this.$state;
    for (let i = 0; i < this.$length; i++) {
      const isEqual = equals(this.$at(i), value);
      if (this.$state !== state) throw indexError("deque mutated during remove().");
      if (isEqual) {
        this.$deleteAt(i);
        return null;
      }
    }
    throw valueError(strConcatAll([reprText(value), " is not in deque"]));
  }
  $deleteAt(index: number): void {
    if (index === 0) this.$takeLeft();
    else if (index === this.$length - 1) this.$takeRight();
    else {
      const items = this.$toArray();
      items.splice(index, 1);
      this.$assign(items);
    }
  }
  $index(key: Value): number {
    const n = tryIndex(key);
    if (n === undefined) throw typeError(`sequence index must be integer, not '${typeOf(key).$name}'`);
    const at = n < 0 ? Number(n) + this.$length : Number(n);
    if (at < 0 || at >= this.$length) throw indexError("deque index out of range");
    return at;
  }
  __getitem__(key: Value): Value {
    return this.$at(this.$index(key));
  }
  __setitem__(key: Value, value: Value): null {
    this.$slots[(this.$head + this.$index(key)) & (this.$slots.length - 1)] = value;
    return null;
  }
  __delitem__(key: Value): null {
    this.$deleteAt(this.$index(key));
    return null;
  }
  __len__(): number {
    return this.$length;
  }
  __bool__(): boolean {
    return this.$length > 0;
  }
  __contains__(value: Value): boolean {
    const state = this.$state;
    for (let i = 0; i < this.$length; i++) {
      const isEqual = equals(this.$at(i), value);
      if (isEqual) return true;
      if (this.$state !== state) throw runtimeError("deque mutated during iteration");
    }
    return false;
  }
  __iter__(): Value {
    return new PyDequeIterator(this);
  }
  __reversed__(): Value {
    return new PyDequeReverseIterator(this);
  }
  __add__(value: Value): Value {
    if (!(value instanceof PyDeque)) {
      throw typeError(`can only concatenate deque (not "${typeOf(value).$name}") to deque`);
    }
    const result = this.copy();
    result.extend(value);
    return result;
  }
  __iadd__(value: Value): Value {
    this.extend(value);
    return this;
  }
  __mul__(value: Value): Value {
    const n = countOf(value);
    const items = this.$toArray();
    let all: Value[] = [];
    for (let i = 0; i < n; i++) all = all.concat(items);
    const result = this.copy();
    result.$assign(
      this.$maxlen >= 0 && all.length > this.$maxlen ? all.slice(all.length - this.$maxlen) : all,
    );
    return result;
  }
  __rmul__(value: Value): Value {
    return this.__mul__(value);
  }
  __imul__(value: Value): Value {
    const result = PyDeque.prototype.__mul__.call(this, value);
    this.$assign(result.$toArray());
    return this;
  }
  __eq__(value: Value): Value {
    if (!(value instanceof PyDeque)) return NotImplemented;
    if (value === this) return true;
    return this.$length === value.$length && compareItems(this.$toArray(), value.$toArray(), "__eq__");
  }
  __ne__(value: Value): Value {
    const same = PyDeque.prototype.__eq__.call(this, value);
    return same === NotImplemented ? same : !same;
  }
  __lt__(value: Value): Value {
    return value instanceof PyDeque
      ? compareItems(this.$toArray(), value.$toArray(), "__lt__")
      : NotImplemented;
  }
  __le__(value: Value): Value {
    return value instanceof PyDeque
      ? compareItems(this.$toArray(), value.$toArray(), "__le__")
      : NotImplemented;
  }
  __gt__(value: Value): Value {
    return value instanceof PyDeque
      ? compareItems(this.$toArray(), value.$toArray(), "__gt__")
      : NotImplemented;
  }
  __ge__(value: Value): Value {
    return value instanceof PyDeque
      ? compareItems(this.$toArray(), value.$toArray(), "__ge__")
      : NotImplemented;
  }
  __repr__(): Value {
    return guarded(this, "[...]", () => {
      const parts = this.$toArray().map((item) => reprText(item));
      const end = this.$maxlen < 0 ? "])" : `], maxlen=${this.$maxlen})`;
      return strConcatAll([`${shortName(typeOf(this))}([`, strConcatAll(parts, ", "), end]);
    });
  }
  __reduce__(): Value {
    const args = this.$maxlen < 0 ? tuple([]) : tuple([tuple([]), this.$maxlen]);
    return tuple([typeOf(this), args, null, this.__iter__()]);
  }
  __sizeof__(): number {
    return 232 + 528 * Math.ceil(this.$length / 64);
  }
  get maxlen(): Value {
    return this.$maxlen < 0 ? null : this.$maxlen;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

class PyDequeIterator extends PyIterator {
  $deque: PyDeque | null;
  $index = 0;
  $state: number;
  constructor(deque: PyDeque) {
    super();
    this.$deque = deque;
    this.$state = deque.$state;
  }
  $next(): Value {
    const { $deque: d } = this;
    if (d === null) return undefined;
    if (d.$state !== this.$state) {
      this.$deque = null;
      throw runtimeError("deque mutated during iteration");
    }
    if (this.$index >= d.$length) {
      this.$deque = null;
      return undefined;
    }
    return d.$at(this.$index++);
  }
  __length_hint__(): number {
    return this.$deque === null ? 0 : this.$deque.$length - this.$index;
  }
}

class PyDequeReverseIterator extends PyDequeIterator {
  override $next(): Value {
    const { $deque: d } = this;
    if (d === null) return undefined;
    if (d.$state !== this.$state) {
      this.$deque = null;
      throw runtimeError("deque mutated during iteration");
    }
    if (this.$index >= d.$length) {
      this.$deque = null;
      return undefined;
    }
    return d.$at(d.$length - 1 - this.$index++);
  }
}

const hint = { __length_hint__: "()" };
const deque_iterator = iteratorType(PyDequeIterator, {
  name: "_deque_iterator",
  module: "collections",
  style: "c",
  base: true,
  signatures: hint,
});
iteratorType(PyDequeReverseIterator, {
  name: "_deque_reverse_iterator",
  module: "collections",
  style: "c",
  bases: [deque_iterator],
});

const one = "(item, /)";
const other = "(value, /)";

export const deque: Value = builtinType(PyDeque, {
  name: "deque",
  module: "collections",
  style: "c",
  doc: "A list-like sequence optimized for data accesses near its endpoints.",
  signatures: {
    __init__: "(iterable=<unset>, maxlen=None)",
    append: one,
    appendleft: one,
    pop: "()",
    popleft: "()",
    extend: "(iterable, /)",
    extendleft: "(iterable, /)",
    clear: "()",
    rotate: "(n=1, /)",
    reverse: "()",
    copy: "()",
    __copy__: "()",
    count: "(value, /)",
    index: "(value, start=0, stop=<unset>, /)",
    insert: "(index, value, /)",
    remove: "(value, /)",
    __getitem__: "(key, /)",
    __setitem__: "(key, value, /)",
    __delitem__: "(key, /)",
    __len__: "()",
    __bool__: "()",
    __contains__: "(key, /)",
    __iter__: "()",
    __reversed__: "()",
    __add__: other,
    __iadd__: other,
    __mul__: other,
    __rmul__: other,
    __imul__: other,
    __eq__: other,
    __ne__: other,
    __lt__: other,
    __le__: other,
    __gt__: other,
    __ge__: other,
    __repr__: "()",
    __reduce__: "()",
    __sizeof__: "()",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});
nameInMessages(deque, "collections");
