/** The views and iterators of dicts. CPython: the second half of Objects/dictobject.c. */
import { equals } from "./comparison.ts";
import { EachEntry, eachKey, type PyDict } from "./dict.ts";
import { dictViewHooks } from "./dict_view_hooks.ts";
import { builtinIter, each, eachAs, iteratorType, PyIterator } from "./iteration.ts";
import { len } from "./length.ts";
import { list } from "./list.ts";
import { mappingProxyOf } from "./mapping_proxy.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { guarded } from "./recursive_repr.ts";
import { reprText } from "./repr.ts";
import { PyFrozenSet, PySet, set } from "./set.ts";
import { contains } from "./subscript.ts";
import { PyTuple, tuple } from "./tuple.ts";
import { builtinType, typeOf, wellKnown } from "./type.ts";
import { strConcatAll } from "./wide_str.ts";

function eachValue(d: PyDict): IterableIterator<Value> {
  return new EachEntry(d, d.$map.values(), (v) => v);
}

function eachItem(d: PyDict): IterableIterator<Value> {
  return new EachEntry(d, d.$map.entries(), ([own, value]) => tuple([d.$original(own), value]));
}

/** What the three views share. */
abstract class PyDictView extends PyObject {
  $dict: PyDict;
  constructor(d: PyDict) {
    super();
    this.$dict = d;
  }
  abstract $each(): IterableIterator<Value>;
}

function reprOfView(view: PyDictView): Value {
  return guarded(view, "...", () => {
    const parts = [];
    for (const v of view.$each()) parts.push(reprText(v));
    return strConcatAll([typeOf(view).$name, "([", strConcatAll(parts, ", "), "])"]);
  });
}

class PyDictValues extends PyDictView {
  $each(): IterableIterator<Value> {
    return eachValue(this.$dict);
  }
  __len__(): number {
    return this.$dict.$map.size;
  }
  __iter__(): Value {
    return new PyDictValueIterator(this.$dict);
  }
  __reversed__(): Value {
    return new PyDictReverseValueIterator(this.$dict);
  }
  __repr__(): Value {
    return reprOfView(this);
  }
  get mapping(): Value {
    return mappingProxyOf(this.$dict);
  }
}

/** Keys and items, which are sets. */
abstract class PyDictSetView extends PyDictView {
  abstract $contains(v: Value): boolean;
  __len__(): number {
    return this.$dict.$map.size;
  }
  __repr__(): Value {
    return reprOfView(this);
  }
  __contains__(v: Value): boolean {
    return this.$contains(v);
  }
  __eq__(other: Value): Value {
    return this.$compare(other, (a, b) => a === b && allIn(this, other));
  }
  __ne__(other: Value): Value {
    return this.$compare(other, (a, b) => !(a === b && allIn(this, other)));
  }
  __lt__(other: Value): Value {
    return this.$compare(other, (a, b) => a < b && allIn(this, other));
  }
  __le__(other: Value): Value {
    return this.$compare(other, (a, b) => a <= b && allIn(this, other));
  }
  __gt__(other: Value): Value {
    return this.$compare(other, (a, b) => a > b && allIn(other, this));
  }
  __ge__(other: Value): Value {
    return this.$compare(other, (a, b) => a >= b && allIn(other, this));
  }
  $compare(other: Value, decide: (a: number, b: number) => boolean): Value {
    const isSet = other instanceof PySet || other instanceof PyFrozenSet || other instanceof PyDictSetView;
    return isSet ? decide(this.$dict.$map.size, len(other)) : NotImplemented;
  }
  __and__(other: Value): Value {
    const result = set([]);
    for (const v of each(other)) if (this.$contains(v)) result.add(v);
    return result;
  }
  __rand__(other: Value): Value {
    const result = set([]);
    for (const v of this.$each()) if (contains(other, v)) result.add(v);
    return result;
  }
  __or__(other: Value): Value {
    const result = set(this.$each());
    for (const v of each(other)) result.add(v);
    return result;
  }
  __ror__(other: Value): Value {
    const result = set(each(other));
    for (const v of this.$each()) result.add(v);
    return result;
  }
  __sub__(other: Value): Value {
    const result = set(this.$each());
    for (const v of each(other)) result.discard(v);
    return result;
  }
  __rsub__(other: Value): Value {
    const result = set(each(other));
    for (const v of this.$each()) result.discard(v);
    return result;
  }
  __xor__(other: Value): Value {
    return symmetricDifference(this.$each(), other);
  }
  __rxor__(other: Value): Value {
    return symmetricDifference(each(other), this);
  }
  isdisjoint(other: Value): boolean {
    for (const v of each(other)) if (this.$contains(v)) return false;
    return true;
  }
  get mapping(): Value {
    return mappingProxyOf(this.$dict);
  }
}

function symmetricDifference(first: Iterable<Value>, second: Value): Value {
  const result = set(first);
  result.symmetric_difference_update(second);
  return result;
}

function allIn(a: Value, b: Value): boolean {
  for (const v of each(a)) if (!contains(b, v)) return false;
  return true;
}

class PyDictKeys extends PyDictSetView {
  $each(): IterableIterator<Value> {
    return eachKey(this.$dict);
  }
  $contains(v: Value): boolean {
    return this.$dict.$has(v);
  }
  __iter__(): Value {
    return new PyDictKeyIterator(this.$dict);
  }
  __reversed__(): Value {
    return new PyDictReverseKeyIterator(this.$dict);
  }
}

class PyDictItems extends PyDictSetView {
  $each(): IterableIterator<Value> {
    return eachItem(this.$dict);
  }
  $contains(v: Value): boolean {
    if (!(v instanceof PyTuple) || v.$items.length !== 2) return false;
    const value = this.$dict.$get(v.$items[0]);
    return value !== undefined && equals(value, v.$items[1]);
  }
  __iter__(): Value {
    return new PyDictItemIterator(this.$dict);
  }
  __reversed__(): Value {
    return new PyDictReverseItemIterator(this.$dict);
  }
}

const setSignatures: { [name: string]: string } = {
  __len__: "()",
  __repr__: "()",
  __iter__: "()",
  __reversed__: "()",
  __contains__: "(key, /)",
  isdisjoint: "(other, /)",
};
for (const name of [
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "and",
  "rand",
  "or",
  "ror",
  "sub",
  "rsub",
  "xor",
  "rxor",
]) {
  setSignatures[`__${name}__`] = "(value, /)";
}

/** The methods that keys and items share become their own, as they are in CPython. */
function ownMethods(Impl: { prototype: object }): void {
  for (const [name, d] of Object.entries(Object.getOwnPropertyDescriptors(PyDictSetView.prototype))) {
    if (name !== "constructor" && !name.startsWith("$") && !Object.hasOwn(Impl.prototype, name)) {
      Object.defineProperty(Impl.prototype, name, d);
    }
  }
}

function viewType(Impl: Value, name: string, signatures: { [name: string]: string }): Value {
  return builtinType(Impl, { name, base: false, bases: [wellKnown.object as Value], signatures });
}

ownMethods(PyDictKeys);
ownMethods(PyDictItems);
export const dict_keys = viewType(PyDictKeys, "dict_keys", setSignatures);
export const dict_items = viewType(PyDictItems, "dict_items", setSignatures);
export const dict_values = viewType(PyDictValues, "dict_values", {
  __len__: "()",
  __repr__: "()",
  __iter__: "()",
  __reversed__: "()",
});
dict_keys.$dict.set("__hash__", null);
dict_items.$dict.set("__hash__", null);
for (const t of [dict_keys, dict_items]) {
  Object.defineProperty(t.$proto, "__hash__", { value: null, writable: true, configurable: true });
}
for (const t of [dict_keys, dict_items, dict_values]) eachAs(t, (view) => view.$each());

abstract class PyDictIterator extends PyIterator {
  $dict: PyDict;
  $each: EachEntry | null;
  $done = 0;
  constructor(d: PyDict, entries: EachEntry) {
    super();
    this.$dict = d;
    this.$each = entries;
  }
  $next(): Value {
    if (this.$each === null) return undefined;
    const step = this.$each.next();
    if (step.done) {
      this.$each = null;
      return undefined;
    }
    this.$done++;
    return step.value;
  }
  $left(): number {
    if (this.$each === null || this.$each.size !== this.$dict.$map.size) return 0;
    return Math.max(0, this.$each.left);
  }
  $reduce(copy: IterableIterator<Value>): Value {
    const rest: Value[] = [];
    let i = 0;
    if (this.$each !== null) for (const v of copy) if (i++ >= this.$done) rest.push(v);
    return tuple([builtinIter.iter, tuple([list(rest)])]);
  }
}
class PyDictKeyIterator extends PyDictIterator {
  constructor(d: PyDict) {
    super(d, eachKey(d) as EachEntry);
  }
  __length_hint__(): number {
    return this.$left();
  }
  __reduce__(): Value {
    return this.$reduce(eachKey(this.$dict));
  }
}
class PyDictValueIterator extends PyDictIterator {
  constructor(d: PyDict) {
    super(d, eachValue(d) as EachEntry);
  }
  __length_hint__(): number {
    return this.$left();
  }
  __reduce__(): Value {
    return this.$reduce(eachValue(this.$dict));
  }
}
class PyDictItemIterator extends PyDictIterator {
  constructor(d: PyDict) {
    super(d, eachItem(d) as EachEntry);
  }
  __length_hint__(): number {
    return this.$left();
  }
  __reduce__(): Value {
    return this.$reduce(eachItem(this.$dict));
  }
}

/** Backwards, over the keys at the start, as long as the dict keeps its size. */
function eachReversed(d: PyDict, value: (own: Value) => Value): EachEntry {
  return new EachEntry(d, [...d.$map.keys()].reverse()[Symbol.iterator](), value);
}

class PyDictReverseKeyIterator extends PyDictIterator {
  constructor(d: PyDict) {
    super(
      d,
      eachReversed(d, (own) => d.$original(own)),
    );
  }
  __length_hint__(): number {
    return this.$left();
  }
}
class PyDictReverseValueIterator extends PyDictIterator {
  constructor(d: PyDict) {
    super(
      d,
      eachReversed(d, (own) => d.$map.get(own)),
    );
  }
  __length_hint__(): number {
    return this.$left();
  }
}
class PyDictReverseItemIterator extends PyDictIterator {
  constructor(d: PyDict) {
    super(
      d,
      eachReversed(d, (own) => tuple([d.$original(own), d.$map.get(own)])),
    );
  }
  __length_hint__(): number {
    return this.$left();
  }
}

const iteratorSignatures = { __length_hint__: "()", __reduce__: "()" };
export const dict_keyiterator = iteratorType(PyDictKeyIterator, {
  name: "dict_keyiterator",
  signatures: iteratorSignatures,
});
export const dict_valueiterator = iteratorType(PyDictValueIterator, {
  name: "dict_valueiterator",
  signatures: iteratorSignatures,
});
export const dict_itemiterator = iteratorType(PyDictItemIterator, {
  name: "dict_itemiterator",
  signatures: iteratorSignatures,
});
export const dict_reversekeyiterator = iteratorType(PyDictReverseKeyIterator, {
  name: "dict_reversekeyiterator",
  signatures: { __length_hint__: "()" },
});

export const dict_reversevalueiterator = iteratorType(PyDictReverseValueIterator, {
  name: "dict_reversevalueiterator",
  signatures: { __length_hint__: "()" },
});
export const dict_reverseitemiterator = iteratorType(PyDictReverseItemIterator, {
  name: "dict_reverseitemiterator",
  signatures: { __length_hint__: "()" },
});

dictViewHooks.keys = (d) => new PyDictKeys(d);
dictViewHooks.values = (d) => new PyDictValues(d);
dictViewHooks.items = (d) => new PyDictItems(d);
dictViewHooks.keyIterator = (d) => new PyDictKeyIterator(d);
dictViewHooks.reverseKeyIterator = (d) => new PyDictReverseKeyIterator(d);
