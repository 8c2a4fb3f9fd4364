/** `tuple`. CPython: Objects/tupleobject.c. */
import { compareItems, equals } from "./comparison.ts";
import { indexError, typeError, valueError } from "./exception.ts";
import { genericAlias } from "./generic_alias.ts";
import { hash, hashOfTuple } from "./hash.ts";
import { arrayOf, builtinIter, eachAs, itemsOf, iteratorType, PyIterator, unpackable } from "./iteration.ts";
import { countOf } from "./length.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { reprItems } from "./repr.ts";
import { repeated, searchBounds } from "./sequence.ts";
import { itemIndex, PySlice, slicedItems } from "./slice.ts";
import { builtinType, isInstance, markExact, type PyType, typeOf } from "./type.ts";

/** The items must not change after the tuple has been seen by a program. */
export class PyTuple extends PyObject {
  declare $items: readonly Value[];
  constructor(items: readonly Value[] = []) {
    super();
    this.$items = items;
  }
  static __new__(cls: PyType, iterable: Value): Value {
    if (cls === tuple_) {
      if (iterable === undefined) return empty;
      if (typeOf(iterable) === tuple_) return iterable;
      return tuple(arrayOf(iterable));
    }
    const self = new cls.$Impl();
    self.$items = iterable === undefined ? [] : arrayOf(iterable);
    return self;
  }
  __len__(): number {
    return this.$items.length;
  }
  __getitem__(key: Value): Value {
    const { $items: items } = this;
    if (key instanceof PySlice) {
      if (this.$class === tuple_ && key.$start === null && key.$stop === null && key.$step === null)
        return this;
      return tuple(slicedItems(items, key));
    }
    const i = itemIndex(key, items.length, "tuple");
    if (i < 0) throw indexError("tuple index out of range");
    return items[i];
  }
  __iter__(): Value {
    return new PyTupleIterator(this.$items);
  }
  __contains__(key: Value): boolean {
    const { $items: items } = this;
    for (let i = 0; i < items.length; i++) if (equals(items[i], key)) return true;
    return false;
  }
  __add__(value: Value): Value {
    if (!isInstance(value, tuple_)) {
      throw typeError(`can only concatenate tuple (not "${typeOf(value).$name}") to tuple`);
    }
    if (this.$items.length === 0 && value.$class === tuple_) return value;
    if (value.$items.length === 0 && this.$class === tuple_) return this;
    return tuple(this.$items.concat(value.$items));
  }
  __mul__(value: Value): Value {
    const count = countOf(value);
    if (this.$class === tuple_ && (count === 1 || this.$items.length === 0)) return this;
    return tuple(repeated(this.$items, count));
  }
  __rmul__(value: Value): Value {
    return this.__mul__(value);
  }
  __eq__(value: Value): Value {
    return isInstance(value, tuple_) ? compareItems(this.$items, value.$items, "__eq__") : NotImplemented;
  }
  __ne__(value: Value): Value {
    return isInstance(value, tuple_) ? compareItems(this.$items, value.$items, "__ne__") : NotImplemented;
  }
  __lt__(value: Value): Value {
    return isInstance(value, tuple_) ? compareItems(this.$items, value.$items, "__lt__") : NotImplemented;
  }
  __le__(value: Value): Value {
    return isInstance(value, tuple_) ? compareItems(this.$items, value.$items, "__le__") : NotImplemented;
  }
  __gt__(value: Value): Value {
    return isInstance(value, tuple_) ? compareItems(this.$items, value.$items, "__gt__") : NotImplemented;
  }
  __ge__(value: Value): Value {
    return isInstance(value, tuple_) ? compareItems(this.$items, value.$items, "__ge__") : NotImplemented;
  }
  __hash__(): Value {
    return hashOfTuple(this.$items.map(hash));
  }
  __repr__(): Value {
    if (this.$items.length === 0) return "()";
    return reprItems(this, this.$items, "(", this.$items.length === 1 ? ",)" : ")", "(...)");
  }
  __getnewargs__(): Value {
    return tuple([tuple(this.$items)]);
  }
  index(value: Value, start: Value, stop: Value): Value {
    const { $items: items } = this;
    const [from, to] = searchBounds(start, stop, items.length);
    for (let i = from; i < to; i++) if (equals(items[i], value)) return i;
    throw valueError("tuple.index(x): x not in tuple");
  }
  count(value: Value): Value {
    let n = 0;
    for (const v of this.$items) if (equals(v, value)) n++;
    return n;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

const binary = "(value, /)";
export const tuple_ = builtinType(PyTuple, {
  name: "tuple",
  doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  signatures: {
    __new__: "(iterable=(), /)",
    __len__: "()",
    __getitem__: "(key, /)",
    __iter__: "()",
    __contains__: "(key, /)",
    __add__: binary,
    __mul__: binary,
    __rmul__: binary,
    __eq__: binary,
    __ne__: binary,
    __lt__: binary,
    __le__: binary,
    __gt__: binary,
    __ge__: binary,
    __hash__: "()",
    __repr__: "()",
    __getnewargs__: "()",
    index: "(value, start=0, stop=9223372036854775807, /)",
    count: "(value, /)",
  },
  classmethods: { __class_getitem__: "(object, /)" },
});
markExact(tuple_, "$array");
eachAs(tuple_, (o) => o.$items);
unpackable.tuple = tuple_;

const empty = new PyTuple([]);

/** A tuple of the given items, whose array it takes over. The empty tuple is one object. */
export function tuple(items: readonly Value[]): PyTuple {
  return items.length === 0 ? empty : new PyTuple(items);
}

/** A tuple of the values of an iterable: `(*v,)`, `tuple(v)`. */
export function tupleOf(iterable: Value): PyTuple {
  return typeOf(iterable) === tuple_ ? iterable : tuple(itemsOf(iterable).slice());
}

class PyTupleIterator extends PyIterator {
  $source: readonly Value[] | null;
  $index = 0;
  constructor(items: readonly Value[]) {
    super();
    this.$source = items;
  }
  $next(): Value {
    const { $source: items } = this;
    if (items === null) return undefined;
    const v = items[this.$index];
    if (v === undefined) this.$source = null;
    else this.$index++;
    return v;
  }
  __length_hint__(): number {
    return this.$source === null ? 0 : this.$source.length - this.$index;
  }
  __reduce__(): Value {
    const { iter } = builtinIter;
    if (this.$source === null) return tuple([iter, tuple([empty])]);
    return tuple([iter, tuple([tuple(this.$source)]), this.$index]);
  }
  __setstate__(state: Value): Value {
    if (this.$source !== null) this.$index = Math.min(Math.max(0, countOf(state)), this.$source.length);
    return null;
  }
}
export const tuple_iterator = iteratorType(PyTupleIterator, {
  name: "tuple_iterator",
  signatures: { __length_hint__: "()", __reduce__: "()", __setstate__: "(state, /)" },
});

links.tuple = tuple;
