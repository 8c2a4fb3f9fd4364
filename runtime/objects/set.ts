/** `set` and `frozenset`. CPython: Objects/setobject.c. */
import { wrongCall } from "./callable.ts";
import { find, found, KeyTable } from "./dict_storage.ts";
import { keyError, runtimeError } from "./exception.ts";
import { genericAlias } from "./generic_alias.ts";
import { hash, hashOfSet } from "./hash.ts";
import type { Int } from "./int_value.ts";
import { builtinIter, each, eachAs, iteratorType, PyIterator } from "./iteration.ts";
import { keyOf } from "./keys.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented, object_ } from "./object_type.ts";
import { guarded } from "./recursive_repr.ts";
import { reprText } from "./repr.ts";
import { haveFixedOrder, SetTable } from "./set_order.ts";
import { tuple } from "./tuple.ts";
import { builtinType, type ImplClass, type PyType, typeOf } from "./type.ts";
import { type Str, strConcatAll } from "./wide_str.ts";

type Elements = Map<Value, Value>;

/** In a set the values of the Map are the elements as the program gave them. */
class ElementTable extends KeyTable {
  readonly elements: Elements;
  constructor(elements: Elements) {
    super();
    this.elements = elements;
  }
  override original(key: Value): Value {
    return this.elements.get(key) ?? key;
  }
}

/** What has happened to a set since its order was last computed. */
interface Change {
  readonly added: boolean;
  readonly element: Value;
}

/**
 * The order of a set's elements, where it is not simply that of CPython's table after the elements of the Map have
 * been added one after the other.
 */
interface Order {
  /** Null: the elements' order is that of the Map (see set_order.ts). */
  table: SetTable | null;
  changes: Change[];
}

/** What set and frozenset share. */
export abstract class PyAnySet extends PyObject {
  declare $map: Elements;
  declare $table: KeyTable | null;
  declare $order: Order | null;
  constructor() {
    super();
    this.$map = new Map();
    this.$table = null;
    this.$order = null;
  }

  $find(v: Value): Value {
    if (this.$table === null && keyOf(v) === undefined) this.$table = new ElementTable(this.$map);
    return find(this.$map, this.$table, v);
  }
  $has(v: Value): boolean {
    if (this.$table === null && (typeof v === "string" || typeof v === "number")) return this.$map.has(v);
    if (this.$table === null || this.$table.index === null) {
      const own = keyOf(v);
      if (own !== undefined) return this.$map.has(own);
    }
    return this.$find(v) !== undefined;
  }
  /** Adds an element. @returns whether it was not there yet */
  $add(v: Value): boolean {
    if (this.$table === null && (typeof v === "string" || typeof v === "number")) {
      if (this.$map.has(v)) return false;
      this.$map.set(v, v);
    } else if (!this.$addSlow(v)) return false;
    if (this.$order !== null) this.$changed(true, v);
    return true;
  }
  $addSlow(v: Value): boolean {
    if (this.$table === null || this.$table.index === null) {
      const own = keyOf(v);
      if (own !== undefined) {
        if (this.$map.has(own)) return false;
        this.$map.set(own, v);
        return true;
      }
    }
    if (this.$find(v) !== undefined) return false;
    this.$insert(v, found.hash);
    return true;
  }
  $insert(v: Value, h: Int | undefined): void {
    if (h !== undefined) {
      // `__eq__` of an element may have cleared the set.
      this.$table ??= new KeyTable();
      const table = this.$table;
      table.buildIndex(this.$map);
      this.$map.set(v, v);
      table.added(v, h);
      return;
    }
    const own = keyOf(v);
    this.$map.set(own, v);
    this.$table?.added(own, undefined);
  }
  /** Removes an element. @returns whether it was there */
  $discard(v: Value): boolean {
    const own = this.$find(v);
    if (own === undefined) return false;
    const element = this.$map.get(own);
    if (element === undefined) return false;
    // The table must be made while the element is still there: its slot stays given up.
    this.$order ??= { table: this.$newTable(), changes: [] };
    if (this.$table !== null) {
      this.$table.removed(own);
    }
    this.$map.delete(own);
    this.$changed(false, element);
    return true;
  }
  $clear(): void {
    this.$map.clear();
    this.$table = null;
    this.$order = null;
  }

  /** CPython's table after the elements have been added in the Map's order; null where the order cannot be known. */
  $newTable(): SetTable | null {
    if (!haveFixedOrder(this.$map.values())) return null;
    const table = new SetTable();
    for (const v of this.$map.values()) table.add(v);
    return table;
  }
  $changed(added: boolean, element: Value): void {
    const { changes, table } = this.$order as Order;
    if (table === null) return;
    changes.push({ added, element });
    if (changes.length > 64 + 2 * this.$map.size) this.$settle();
  }
  /** CPython's table as it is now, or null. */
  $settle(): SetTable | null {
    if (this.$order === null) {
      this.$order = { table: this.$newTable(), changes: [] };
      return this.$order.table;
    }
    const order = this.$order;
    if (order.table === null || order.changes.length === 0) return order.table;
    const { changes } = order;
    order.changes = [];
    for (const { added, element } of changes) {
      if (!added) order.table.remove(element);
      else if (haveFixedOrder([element])) order.table.add(element);
      else {
        order.table = null;
        break;
      }
    }
    return order.table;
  }
  /** The elements in the order of iteration. */
  $elements(): Value[] {
    const table = this.$map.size < 2 ? null : this.$settle();
    return table === null ? [...this.$map.values()] : table.elements();
  }

  /** Takes over another set's elements. CPython: `set_merge`. */
  $merge(other: PyAnySet): void {
    if (other === this) return;
    const theirs = other.$settle();
    const mine = this.$map.size === 0 && this.$order === null ? new SetTable() : this.$settle();
    if (theirs === null || mine === null) {
      for (const v of other.$elements()) this.$add(v);
      return;
    }
    if (mine.fill === 0) {
      mine.merge(theirs);
      for (const v of mine.elements()) this.$insertNew(v);
      this.$order = { table: mine, changes: [] };
      return;
    }
    if ((mine.fill + theirs.used) * 5 >= mine.mask * 3) mine.resize((mine.used + theirs.used) * 2);
    this.$order ??= { table: mine, changes: [] };
    // `__eq__` of an element may change either set while they are added.
    for (const v of [...theirs.elements()]) this.$add(v);
  }
  $insertNew(v: Value): void {
    this.$map.set(keyOf(v), v);
    this.$table?.added(keyOf(v), undefined);
  }
  /** Adds the values of an iterable. CPython: `set_update_internal`. */
  $update(other: Value): void {
    if (other instanceof PyAnySet) this.$merge(other);
    else {
      const size = sizeOfDict(other);
      if (size !== undefined) this.$makeRoom(size);
      for (const v of each(other)) this.$add(v);
    }
  }
  /** Makes CPython's table larger at once for the keys of a dict. */
  $makeRoom(count: number): void {
    const { fill, mask } = this.$order?.table ?? { fill: this.$map.size, mask: 7 };
    if (count < 5 && (fill + count) * 5 < mask * 3) return;
    const table = this.$settle();
    if (table !== null && (table.fill + count) * 5 >= table.mask * 3) table.resize((table.used + count) * 2);
  }
  /** Removes the values of an iterable. CPython: `set_difference_update_internal`. */
  $differenceUpdate(other: Value): void {
    if (other === this) {
      this.$clear();
      return;
    }
    if (other instanceof PyAnySet) {
      const found = other.$map.size >> 3 > this.$map.size ? this.$intersection(other) : other;
      for (const v of found.$elements()) this.$discard(v);
    } else for (const v of each(other)) this.$discard(v);
    const table = this.$order === null ? null : this.$settle();
    if (table !== null && table.fill - table.used > Math.floor(table.mask / 4)) {
      table.resize(table.used > 50000 ? table.used * 2 : table.used * 4);
    }
  }
  $intersection(other: Value): PyAnySet {
    const result = this.$new();
    if (other === this) {
      result.$merge(this);
    } else if (other instanceof PyAnySet) {
      const [large, small] = other.$map.size > this.$map.size ? [other, this] : [this, other];
      for (const v of small.$elements()) if (large.$has(v)) result.$add(v);
    } else {
      for (const v of each(other)) if (this.$has(v)) result.$add(v);
    }
    return result;
  }
  $difference(other: Value): PyAnySet {
    const size = other instanceof PyAnySet ? other.$map.size : sizeOfDict(other);
    if (size === undefined || this.$map.size >> 2 > size) {
      const result = this.$copy();
      result.$differenceUpdate(other);
      return result;
    }
    const result = this.$new();
    for (const v of this.$elements()) if (!other.$has(v)) result.$add(v);
    return result;
  }
  $symmetricUpdate(other: Value): void {
    if (other === this) {
      this.$clear();
      return;
    }
    let theirs: PyAnySet;
    if (other instanceof PyAnySet) theirs = other;
    else {
      theirs = new PySet();
      theirs.$update(other);
    }
    for (const v of theirs.$elements()) if (!this.$discard(v)) this.$add(v);
  }
  $symmetricDifference(other: Value): PyAnySet {
    const result = this.$new();
    result.$update(other);
    result.$symmetricUpdate(this);
    return result;
  }
  /** An empty set of the base type: set or frozenset. */
  abstract $new(): PyAnySet;
  $copy(): PyAnySet {
    const copy = this.$new();
    copy.$merge(this);
    return copy;
  }

  __len__(): number {
    return this.$map.size;
  }
  __contains__(v: Value): boolean {
    return this.$has(asElement(v));
  }
  __iter__(): Value {
    return new PySetIterator(this);
  }
  __repr__(): Value {
    const { $name: name } = typeOf(this);
    if (this.$map.size === 0) return `${name}()`;
    return guarded(this, `${name}(...)`, () => {
      const parts: Str[] = this.$elements().map(reprText);
      const inner = strConcatAll(["{", strConcatAll(parts, ", "), "}"]);
      return typeOf(this) === set_ ? inner : strConcatAll([name, "(", inner, ")"]);
    });
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    return this.$map.size === other.$map.size && isSubset(this, other);
  }
  __ne__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    return !(this.$map.size === other.$map.size && isSubset(this, other));
  }
  __lt__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    return this.$map.size < other.$map.size && isSubset(this, other);
  }
  __le__(other: Value): Value {
    return other instanceof PyAnySet ? isSubset(this, other) : NotImplemented;
  }
  __gt__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    return this.$map.size > other.$map.size && isSubset(other, this);
  }
  __ge__(other: Value): Value {
    return other instanceof PyAnySet ? isSubset(other, this) : NotImplemented;
  }
  __or__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    const result = this.$copy();
    result.$update(other);
    return result;
  }
  __ror__(other: Value): Value {
    return other instanceof PyAnySet ? other.__or__(this) : NotImplemented;
  }
  __and__(other: Value): Value {
    return other instanceof PyAnySet ? this.$intersection(other) : NotImplemented;
  }
  __rand__(other: Value): Value {
    return other instanceof PyAnySet ? other.$intersection(this) : NotImplemented;
  }
  __sub__(other: Value): Value {
    return other instanceof PyAnySet ? this.$difference(other) : NotImplemented;
  }
  __rsub__(other: Value): Value {
    return other instanceof PyAnySet ? other.$difference(this) : NotImplemented;
  }
  __xor__(other: Value): Value {
    return other instanceof PyAnySet ? this.$symmetricDifference(other) : NotImplemented;
  }
  __rxor__(other: Value): Value {
    return other instanceof PyAnySet ? other.$symmetricDifference(this) : NotImplemented;
  }
  __reduce__(): Value {
    const dict = typeOf(this).$hasDict ? links.instanceDict(this) : null;
    const state = dict !== null && links.truth(dict) ? dict : null;
    return tuple([typeOf(this), tuple([links.list(this.$elements())]), state]);
  }
  __sizeof__(): number {
    return 200 + 16 * this.$map.size;
  }
  copy(): Value {
    return this.$copy();
  }
  union(...others: Value[]): Value {
    const result = this.$copy();
    for (const other of others) if (other !== this) result.$update(other);
    return result;
  }
  intersection(...others: Value[]): Value {
    if (others.length === 0) return this.$copy();
    let result: PyAnySet = this;
    for (const other of others) result = result.$intersection(other);
    return result;
  }
  difference(...others: Value[]): Value {
    if (others.length === 0) return this.$copy();
    const result = this.$difference(others[0]);
    for (const other of others.slice(1)) result.$differenceUpdate(other);
    return result;
  }
  symmetric_difference(other: Value): Value {
    return this.$symmetricDifference(other);
  }
  isdisjoint(other: Value): boolean {
    if (other === this) return this.$map.size === 0;
    if (other instanceof PyAnySet) {
      const [large, small] = other.$map.size > this.$map.size ? [other, this] : [this, other];
      for (const v of small.$elements()) if (large.$has(v)) return false;
      return true;
    }
    for (const v of each(other)) if (this.$has(v)) return false;
    return true;
  }
  issubset(other: Value): boolean {
    return isSubset(this, other instanceof PyAnySet ? other : set(each(other)));
  }
  issuperset(other: Value): boolean {
    if (other instanceof PyAnySet) return isSubset(other, this);
    for (const v of each(other)) if (!this.$has(v)) return false;
    return true;
  }
}

function isSubset(a: PyAnySet, b: PyAnySet): boolean {
  if (a.$map.size > b.$map.size) return false;
  for (const v of a.$elements()) if (!b.$has(v)) return false;
  return true;
}

function sizeOfDict(v: Value): number | undefined {
  return typeof v === "object" && v !== null && v.$getSlow !== undefined ? v.$map.size : undefined;
}

/** A set looked for in a set stands for the frozenset with the same elements. */
function asElement(v: Value): Value {
  if (!(v instanceof PySet) || typeOf(v).$proto.__hash__ !== null) return v;
  const frozen = new PyFrozenSet();
  frozen.$merge(v);
  return frozen;
}

/** Documentation: "Set Types — set, frozenset" in the library reference. */
export class PySet extends PyAnySet {
  /** Where `pop` goes on looking in the table; kept when the elements change in any way. */
  $finger = 0;
  __init__(iterable: Value): null {
    this.$clear();
    if (iterable !== undefined) this.$update(iterable);
    return null;
  }
  $new(): PyAnySet {
    return new PySet();
  }
  add(object: Value): null {
    if (arguments.length !== 1) wrongCall(set_.$proto.add, arguments);
    this.$add(object);
    return null;
  }
  discard(object: Value): null {
    if (arguments.length !== 1) wrongCall(set_.$proto.discard, arguments);
    this.$discard(asElement(object));
    return null;
  }
  remove(object: Value): null {
    if (!this.$discard(asElement(object))) throw keyError(object);
    return null;
  }
  pop(): Value {
    const { $map: map } = this;
    if (map.size === 0) throw keyError("pop from an empty set");
    const table = this.$settle();
    if (table === null) {
      const v = map.values().next().value;
      this.$discard(v);
      return v;
    }
    const [v, finger] = table.pop(this.$finger);
    this.$finger = finger;
    const own = keyOf(v);
    this.$table?.removed(own);
    map.delete(own);
    return v;
  }
  clear(): null {
    this.$clear();
    return null;
  }
  update(...others: Value[]): null {
    for (const other of others) this.$update(other);
    return null;
  }
  intersection_update(...others: Value[]): null {
    this.$become(this.intersection(...others));
    return null;
  }
  difference_update(...others: Value[]): null {
    for (const other of others) this.$differenceUpdate(other);
    return null;
  }
  symmetric_difference_update(other: Value): null {
    this.$symmetricUpdate(other);
    return null;
  }
  __ior__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    this.$update(other);
    return this;
  }
  __iand__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    this.$become(this.$intersection(other));
    return this;
  }
  __isub__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    this.$differenceUpdate(other);
    return this;
  }
  __ixor__(other: Value): Value {
    if (!(other instanceof PyAnySet)) return NotImplemented;
    this.$symmetricUpdate(other);
    return this;
  }
  $become(other: PyAnySet): void {
    if (other === this) return;
    this.$map = other.$map;
    this.$table = other.$table;
    this.$order = other.$order;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

export class PyFrozenSet extends PyAnySet {
  $hash: Int | undefined = undefined;
  static __new__(cls: PyType, iterable: Value): Value {
    if (cls === frozenset_ && iterable !== undefined && typeOf(iterable) === frozenset_) return iterable;
    const self = new cls.$Impl();
    if (iterable !== undefined) self.$update(iterable);
    return self;
  }
  $new(): PyAnySet {
    return new PyFrozenSet();
  }
  override $copy(): PyAnySet {
    const copy = new PyFrozenSet();
    copy.$merge(this);
    return copy;
  }
  override copy(): Value {
    return typeOf(this) === frozenset_ ? this : this.$copy();
  }
  __hash__(): Value {
    this.$hash ??= hashOfSet([...this.$map.values()].map(hash));
    return this.$hash;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

const binary = "(value, /)";
const shared: { [name: string]: string } = {
  __len__: "()",
  __contains__: "(object, /)",
  __iter__: "()",
  __repr__: "()",
  __reduce__: "()",
  __sizeof__: "()",
  copy: "()",
  union: "(*others)",
  intersection: "(*others)",
  difference: "(*others)",
  symmetric_difference: "(other, /)",
  isdisjoint: "(other, /)",
  issubset: "(other, /)",
  issuperset: "(other, /)",
};
for (const name of [
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "or",
  "ror",
  "and",
  "rand",
  "sub",
  "rsub",
  "xor",
  "rxor",
]) {
  shared[`__${name}__`] = binary;
}

/** The methods that both types share become their own, as they are in CPython. */
function ownMethods(Impl: ImplClass): ImplClass {
  for (const [name, d] of Object.entries(Object.getOwnPropertyDescriptors(PyAnySet.prototype))) {
    if (name !== "constructor" && !name.startsWith("$") && !Object.hasOwn(Impl.prototype, name)) {
      Object.defineProperty(Impl.prototype, name, d);
    }
  }
  return Impl;
}

export const set_ = builtinType(ownMethods(PySet), {
  name: "set",
  bases: [object_],
  doc: "Build an unordered collection of unique elements.",
  signatures: {
    ...shared,
    __init__: "(iterable=(), /)",
    add: "(object, /)",
    discard: "(object, /)",
    remove: "(object, /)",
    pop: "()",
    clear: "()",
    update: "(*others)",
    intersection_update: "(*others)",
    difference_update: "(*others)",
    symmetric_difference_update: "(other, /)",
    __ior__: binary,
    __iand__: binary,
    __isub__: binary,
    __ixor__: binary,
  },
  direct: ["add", "discard"],
  classmethods: { __class_getitem__: "(object, /)" },
  attributes: { __hash__: null },
});
export const frozenset_ = builtinType(ownMethods(PyFrozenSet), {
  name: "frozenset",
  bases: [object_],
  doc: "Build an immutable unordered collection of unique elements.",
  signatures: { ...shared, __new__: "(iterable=(), /)", __hash__: "()" },
  classmethods: { __class_getitem__: "(object, /)" },
});

/** A set of values, added one after the other: what a set display does. */
export function set(values: Iterable<Value>): PySet {
  const made = new PySet();
  for (const v of values) made.$add(v);
  return made;
}

/** A set display of three or more constants, which CPython makes a frozenset of first. */
export function setOfConstants(values: Iterable<Value>): PySet {
  const made = new PySet();
  made.$merge(frozenset(values));
  return made;
}

/** A frozenset of values. */
export function frozenset(values: Iterable<Value>): PyFrozenSet {
  const made = new PyFrozenSet();
  for (const v of values) made.$add(v);
  return made;
}

/** A JavaScript iterator over a set that notices changes of its size. */
class EachElement implements IterableIterator<Value> {
  readonly set: PyAnySet;
  readonly elements: Value[];
  readonly size: number;
  index = 0;
  constructor(s: PyAnySet) {
    this.set = s;
    this.elements = s.$elements();
    this.size = s.$map.size;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<Value> {
    if (this.index > this.elements.length) return { done: true, value: undefined };
    if (this.set.$map.size !== this.size) throw runtimeError("Set changed size during iteration");
    if (this.index < this.elements.length) return { done: false, value: this.elements[this.index++] };
    this.index++;
    return { done: true, value: undefined };
  }
}
eachAs(set_, (s) => new EachElement(s));
eachAs(frozenset_, (s) => new EachElement(s));

class PySetIterator extends PyIterator {
  $each: EachElement | null;
  constructor(s: PyAnySet) {
    super();
    this.$each = new EachElement(s);
  }
  $next(): Value {
    if (this.$each === null) return undefined;
    const step = this.$each.next();
    if (step.done) this.$each = null;
    return step.value;
  }
  __length_hint__(): number {
    const { $each: rest } = this;
    if (rest === null || rest.set.$map.size !== rest.size) return 0;
    return rest.elements.length - rest.index;
  }
  __reduce__(): Value {
    const rest = this.$each === null ? [] : this.$each.elements.slice(this.$each.index);
    return tuple([builtinIter.iter, tuple([links.list(rest)])]);
  }
}
export const set_iterator = iteratorType(PySetIterator, {
  name: "set_iterator",
  signatures: { __length_hint__: "()", __reduce__: "()" },
});
