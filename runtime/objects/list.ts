/** `list`. CPython: Objects/listobject.c. */
import { wrongCall } from "./callable.ts";
import { compareItems, equals } from "./comparison.ts";
import { indexError, typeError, valueError } from "./exception.ts";
import { genericAlias } from "./generic_alias.ts";
import {
  arrayOf,
  builtinIter,
  eachAs,
  eachOf,
  itemsOf,
  iter,
  iteratorType,
  PyIterator,
} from "./iteration.ts";
import { countOf, lengthHint, sequenceIndex } from "./length.ts";
import { links } from "./links.ts";
import { tryIndex } from "./number_kinds.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { repr, reprItems } from "./repr.ts";
import { repeated, searchBounds } from "./sequence.ts";
import type { Keywords } from "./signature.ts";
import { itemIndex, PySlice, sliceBounds, slicedItems } from "./slice.ts";
import { sortItems } from "./sort.ts";
import { truth } from "./truth.ts";
import { tuple } from "./tuple.ts";
import { builtinType, isInstance, lookupSpecial, markExact, typeOf } from "./type.ts";
import { strConcatAll } from "./wide_str.ts";

/** `$items` stays the same array: loops that iterate over the list hold it. */
export class PyList extends PyObject {
  declare $items: Value[];
  constructor(items: Value[] = []) {
    super();
    this.$items = items;
  }
  __init__(iterable: Value): null {
    this.$items.length = 0;
    if (iterable !== undefined) extend(this.$items, iterable);
    return null;
  }
  __len__(): number {
    return this.$items.length;
  }
  __getitem__(key: Value): Value {
    if (key instanceof PySlice) return list(slicedItems(this.$items, key));
    const { $items: items } = this;
    const i = itemIndex(key, items.length, "list");
    if (i < 0) throw indexError("list index out of range");
    return items[i];
  }
  __setitem__(key: Value, value: Value): null {
    if (key instanceof PySlice) {
      assignSlice(this.$items, key, value);
      return null;
    }
    const { $items: items } = this;
    const i = itemIndex(key, items.length, "list");
    if (i < 0) throw indexError("list assignment index out of range");
    items[i] = value;
    return null;
  }
  __delitem__(key: Value): null {
    if (key instanceof PySlice) {
      deleteSlice(this.$items, key);
      return null;
    }
    const { $items: items } = this;
    const i = itemIndex(key, items.length, "list");
    if (i < 0) throw indexError("list assignment index out of range");
    items.splice(i, 1);
    return null;
  }
  __iter__(): Value {
    return new PyListIterator(this.$items);
  }
  __reversed__(): Value {
    return new PyListReverseIterator(this.$items);
  }
  __contains__(key: Value): boolean {
    const { $items: items } = this;
    for (let i = 0; i < items.length; i++) if (equals(items[i], key)) return true;
    return false;
  }
  __add__(value: Value): Value {
    if (!isInstance(value, list_)) {
      throw typeError(`can only concatenate list (not "${typeOf(value).$name}") to list`);
    }
    return list(this.$items.concat(value.$items));
  }
  __iadd__(value: Value): Value {
    extend(this.$items, value);
    return this;
  }
  __mul__(value: Value): Value {
    return list(repeated(this.$items, countOf(value)));
  }
  __rmul__(value: Value): Value {
    return list(repeated(this.$items, countOf(value)));
  }
  __imul__(value: Value): Value {
    const { $items: items } = this;
    const all = repeated(items, countOf(value));
    items.length = 0;
    append(items, all);
    return this;
  }
  __eq__(value: Value): Value {
    return isInstance(value, list_) ? compareItems(this.$items, value.$items, "__eq__") : NotImplemented;
  }
  __ne__(value: Value): Value {
    return isInstance(value, list_) ? compareItems(this.$items, value.$items, "__ne__") : NotImplemented;
  }
  __lt__(value: Value): Value {
    return isInstance(value, list_) ? compareItems(this.$items, value.$items, "__lt__") : NotImplemented;
  }
  __le__(value: Value): Value {
    return isInstance(value, list_) ? compareItems(this.$items, value.$items, "__le__") : NotImplemented;
  }
  __gt__(value: Value): Value {
    return isInstance(value, list_) ? compareItems(this.$items, value.$items, "__gt__") : NotImplemented;
  }
  __ge__(value: Value): Value {
    return isInstance(value, list_) ? compareItems(this.$items, value.$items, "__ge__") : NotImplemented;
  }
  __repr__(): Value {
    return this.$items.length === 0 ? "[]" : reprItems(this, this.$items, "[", "]", "[...]");
  }
  __sizeof__(): number {
    return 40 + 8 * this.$items.length;
  }
  append(object: Value): null {
    if (arguments.length !== 1) wrongCall(list_.$proto.append, arguments);
    this.$items.push(object);
    return null;
  }
  extend(iterable: Value): null {
    extend(this.$items, iterable);
    return null;
  }
  insert(index: Value, object: Value): null {
    const { $items: items } = this;
    let i = sequenceIndex(index);
    if (i < 0) i = Math.max(0, i + items.length);
    if (i >= items.length) items.push(object);
    else if (i === 0) items.unshift(object);
    else items.splice(i, 0, object);
    return null;
  }
  pop(index: Value): Value {
    if (arguments.length > 1) wrongCall(list_.$proto.pop, arguments);
    const { $items: items } = this;
    if (index === undefined || index === -1) {
      if (items.length === 0) throw indexError("pop from empty list");
      return items.pop();
    }
    let i = sequenceIndex(index);
    if (items.length === 0) throw indexError("pop from empty list");
    if (i < 0) i += items.length;
    if (i < 0 || i >= items.length) throw indexError("pop index out of range");
    return i === 0 ? items.shift() : items.splice(i, 1)[0];
  }
  remove(value: Value): null {
    const { $items: items } = this;
    for (let i = 0; i < items.length; i++) {
      if (equals(items[i], value)) {
        items.splice(i, 1);
        return null;
      }
    }
    throw valueError("list.remove(x): x not in list");
  }
  clear(): null {
    this.$items.length = 0;
    return null;
  }
  copy(): Value {
    return list(this.$items.slice());
  }
  count(value: Value): Value {
    const { $items: items } = this;
    let n = 0;
    for (let i = 0; i < items.length; i++) if (equals(items[i], value)) n++;
    return n;
  }
  index(value: Value, start: Value, stop: Value): Value {
    const { $items: items } = this;
    const [from, to] = searchBounds(start, stop, items.length);
    for (let i = from; i < to && i < items.length; i++) if (equals(items[i], value)) return i;
    const shown = repr(value);
    throw valueError(strConcatAll([shown, " is not in list"]));
  }
  reverse(): null {
    this.$items.reverse();
    return null;
  }
  sort(kw: Keywords): null {
    const { $items: items } = this;
    const taken = items.slice();
    items.length = 0;
    let modified: boolean;
    let sorted = taken;
    try {
      sorted = sortItems(taken, kw.key, truth(kw.reverse));
    } finally {
      modified = items.length > 0;
      items.length = 0;
      append(items, sorted);
    }
    if (modified) throw valueError("list modified during sort");
    return null;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

/** Appends many items without the limit on arguments that `push(...items)` has. */
export function append(items: Value[], more: readonly Value[]): void {
  for (let i = 0; i < more.length; i++) items.push(more[i]);
}

/** `list.extend`. The list sees what has been read when the iterable raises. */
export function extend(items: Value[], iterable: Value): void {
  const direct = typeOf(iterable).$proto.__iter__?.$each;
  if (direct !== undefined) {
    const values = direct(iterable);
    if (values === items) append(items, items.slice());
    else if (Array.isArray(values)) append(items, values);
    else for (const v of values) items.push(v);
    return;
  }
  const it = iter(iterable);
  lengthHint(iterable, 8);
  for (const v of eachOf(it)) items.push(v);
}

function assignSlice(items: Value[], s: PySlice, value: Value): void {
  if (s.$step === null || s.$step === 1) {
    if (lookupSpecial(value, "__iter__") === undefined && lookupSpecial(value, "__getitem__") === undefined) {
      throw notAssignable();
    }
    const values = arrayOf(value);
    const { start, stop } = sliceBounds(s, () => items.length);
    replace(items, start, Math.max(start, stop), values);
    return;
  }
  if (tryStep(s) === 1) {
    assignSlice(items, new PySlice(s.$start, s.$stop, null), value);
    return;
  }
  if (lookupSpecial(value, "__iter__") === undefined && lookupSpecial(value, "__getitem__") === undefined) {
    sliceBounds(s, () => items.length);
    throw notAssignable();
  }
  const values = arrayOf(value);
  const { start, step, count } = sliceBounds(s, () => items.length);
  if (values.length !== count) {
    throw valueError(
      `attempt to assign sequence of size ${values.length} to extended slice of size ${count}`,
    );
  }
  for (let i = 0, at = start; i < count; i++, at += step) items[at] = values[i];
}

function notAssignable(): Value {
  return typeError("must assign iterable to extended slice");
}

function tryStep(s: PySlice): Value {
  return s.$step === null ? 1 : tryIndex(s.$step);
}

function replace(items: Value[], start: number, stop: number, values: readonly Value[]): void {
  if (values.length < 10_000) {
    items.splice(start, stop - start, ...values);
    return;
  }
  const rest = items.slice(stop);
  items.length = start;
  append(items, values);
  append(items, rest);
}

function deleteSlice(items: Value[], s: PySlice): void {
  const { start, stop, step, count } = sliceBounds(s, () => items.length);
  if (count === 0) return;
  if (step === 1) {
    items.splice(start, stop - start);
    return;
  }
  const first = step > 0 ? start : start + (count - 1) * step;
  const gap = Math.abs(step);
  let to = first;
  for (let from = first; from < items.length; from++) {
    const offset = from - first;
    if (offset % gap === 0 && offset / gap < count) continue;
    items[to++] = items[from];
  }
  items.length = to;
}

const binary = "(value, /)";
export const list_ = builtinType(PyList, {
  name: "list",
  doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
  signatures: {
    __init__: "(iterable=(), /)",
    __len__: "()",
    __getitem__: "(index, /)",
    __setitem__: "(key, value, /)",
    __delitem__: "(key, /)",
    __iter__: "()",
    __reversed__: "()",
    __contains__: "(key, /)",
    __add__: binary,
    __iadd__: binary,
    __mul__: binary,
    __rmul__: binary,
    __imul__: binary,
    __eq__: binary,
    __ne__: binary,
    __lt__: binary,
    __le__: binary,
    __gt__: binary,
    __ge__: binary,
    __repr__: "()",
    __sizeof__: "()",
    append: "(object, /)",
    extend: "(iterable, /)",
    insert: "(index, object, /)",
    pop: "(index=-1, /)",
    remove: "(value, /)",
    clear: "()",
    copy: "()",
    count: "(value, /)",
    index: "(value, start=0, stop=9223372036854775807, /)",
    reverse: "()",
    sort: "(*, key=None, reverse=False)",
  },
  direct: ["append", "pop"],
  classmethods: { __class_getitem__: "(object, /)" },
  attributes: { __hash__: null },
});
markExact(list_, "$array", "$list");
eachAs(list_, (o) => o.$items);

/** A list of the given items, whose array it takes over. */
export function list(items: Value[]): PyList {
  return new PyList(items);
}

/** A list of the values of an iterable: `[*v]`, `list(v)`. */
export function listOf(iterable: Value): PyList {
  return new PyList(itemsOf(iterable).slice());
}

class PyListIterator extends PyIterator {
  $source: Value[] | null;
  $index = 0;
  constructor(items: Value[]) {
    super();
    this.$source = items;
  }
  $next(): Value {
    const { $source: items } = this;
    if (items === null) return undefined;
    if (this.$index < items.length) return items[this.$index++];
    this.$source = null;
    return undefined;
  }
  __length_hint__(): number {
    return this.$source === null ? 0 : Math.max(0, this.$source.length - this.$index);
  }
  __reduce__(): Value {
    const { iter } = builtinIter;
    if (this.$source === null) return tuple([iter, tuple([list([])])]);
    return tuple([iter, tuple([list(this.$source)]), this.$index]);
  }
  __setstate__(state: Value): Value {
    if (this.$source !== null) this.$index = Math.min(Math.max(0, countOf(state)), this.$source.length);
    return null;
  }
}
const hints = { __length_hint__: "()", __reduce__: "()", __setstate__: "(state, /)" };
export const list_iterator = iteratorType(PyListIterator, { name: "list_iterator", signatures: hints });

class PyListReverseIterator extends PyIterator {
  $source: Value[] | null;
  $index: number;
  constructor(items: Value[]) {
    super();
    this.$source = items;
    this.$index = items.length - 1;
  }
  $next(): Value {
    const { $source: items } = this;
    if (items === null) return undefined;
    if (this.$index >= 0 && this.$index < items.length) return items[this.$index--];
    this.$index = -1;
    this.$source = null;
    return undefined;
  }
  __length_hint__(): number {
    return this.$source === null || this.$source.length < this.$index + 1 ? 0 : this.$index + 1;
  }
  __reduce__(): Value {
    if (this.$source === null) return tuple([builtinIter.iter, tuple([list([])])]);
    return tuple([builtinIter.reversed, tuple([list(this.$source)]), this.$index]);
  }
  __setstate__(state: Value): Value {
    if (this.$source !== null) this.$index = Math.max(-1, Math.min(countOf(state), this.$source.length - 1));
    return null;
  }
}
export const list_reverseiterator = iteratorType(PyListReverseIterator, {
  name: "list_reverseiterator",
  signatures: hints,
});

links.list = list;
