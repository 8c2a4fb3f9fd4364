/** `dict`. CPython: Objects/dictobject.c. */

import { getattr, getattrOr } from "./attribute.ts";
import { call } from "./call.ts";
import { wrongCall } from "./callable.ts";
import { equals } from "./comparison.ts";
import { type Entries, find, found, KeyTable } from "./dict_storage.ts";
import { dictViewHooks } from "./dict_view_hooks.ts";
import { keyError, runtimeError, typeError, valueError } from "./exception.ts";
import { genericAlias } from "./generic_alias.ts";
import { arrayOf, each, eachAs } from "./iteration.ts";
import { keyOf } from "./keys.ts";
import { links } from "./links.ts";
import { pyName } from "./names.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { guarded } from "./recursive_repr.ts";
import { reprText } from "./repr.ts";
import type { Keywords } from "./signature.ts";
import { tuple } from "./tuple.ts";
import { builtinType, isInstance, lookupSpecial, type PyType, typeOf } from "./type.ts";
import { type Str, strConcatAll } from "./wide_str.ts";

/** Documentation: "Mapping Types — dict" in the library reference. */
export class PyDict extends PyObject {
  declare $map: Entries;
  /** Null while every key is its own canonical key. */
  declare $table: KeyTable | null;
  constructor(map: Entries = new Map()) {
    super();
    this.$map = map;
    this.$table = null;
  }

  /** The value of a key, `undefined` if it is not there. */
  $get(key: Value): Value {
    if (typeof key === "string" || typeof key === "number") {
      const v = this.$map.get(key);
      if (v !== undefined || this.$table === null) return v;
    }
    return this.$getSlow(key);
  }
  $getSlow(key: Value): Value {
    const { $table: table } = this;
    if (table === null || table.custom === 0) {
      const own = keyOf(key);
      if (own !== undefined) return this.$map.get(own);
    }
    const own = this.$find(key);
    return own === undefined ? undefined : this.$map.get(own);
  }
  $getOr(key: Value, fallback: Value): Value {
    const v = this.$get(key);
    return v === undefined ? fallback : v;
  }
  /** The canonical key of the entry for a key, `undefined` if there is none. */
  $find(key: Value): Value {
    if (this.$table === null && keyOf(key) === undefined) this.$table = new KeyTable();
    return find(this.$map, this.$table, key);
  }
  $has(key: Value): boolean {
    if (this.$table === null && (typeof key === "string" || typeof key === "number"))
      return this.$map.has(key);
    if (this.$table === null || this.$table.index === null) {
      const own = keyOf(key);
      if (own !== undefined) return this.$map.has(own);
    }
    return this.$find(key) !== undefined;
  }
  $set(key: Value, value: Value): void {
    if (this.$table === null && (typeof key === "string" || typeof key === "number"))
      this.$map.set(key, value);
    else this.$setSlow(key, value);
  }
  $setSlow(key: Value, value: Value): void {
    const { $table: table, $map: map } = this;
    if (table === null || table.index === null) {
      const own = keyOf(key);
      if (own !== undefined) {
        const { size } = map;
        map.set(own, value);
        if (own !== key && map.size !== size) {
          this.$table ??= new KeyTable();
          this.$table.originals.set(own, key);
        }
        return;
      }
    }
    const own = this.$find(key);
    if (own !== undefined) this.$map.set(own, value);
    else this.$add(key, value);
  }
  /** Adds an entry whose key was looked for just before. */
  $add(key: Value, value: Value): void {
    const { hash: h } = found;
    if (h !== undefined) {
      this.$table ??= new KeyTable();
      const table = this.$table;
      table.buildIndex(this.$map);
      this.$map.set(key, value);
      table.added(key, h);
      return;
    }
    const own = keyOf(key);
    this.$map.set(own, value);
    if (own !== key) {
      this.$table ??= new KeyTable();
      this.$table.originals.set(own, key);
    }
    this.$table?.added(own, undefined);
  }
  /** Removes an entry. @returns its value, `undefined` if there was none */
  $delete(key: Value): Value {
    const own = this.$find(key);
    if (own === undefined) return undefined;
    const value = this.$map.get(own);
    this.$remove(own);
    return value;
  }
  /** Removes the entry with a canonical key. */
  $remove(own: Value): void {
    const { $table: table } = this;
    if (table !== null) {
      table.removed(own);
    }
    this.$map.delete(own);
  }
  /** The key of an entry as the program gave it. */
  $original(own: Value): Value {
    return this.$table === null ? own : this.$table.original(own);
  }

  __init__(...args: Value[]): null {
    const kw: Keywords = args.pop();
    if (args.length > 1) throw typeError(`dict expected at most 1 argument, got ${args.length}`);
    if (args.length === 1) merge(this, args[0]);
    addKeywords(this, kw);
    return null;
  }
  __len__(): number {
    return this.$map.size;
  }
  __getitem__(key: Value): Value {
    const v = this.$get(key);
    if (v !== undefined) return v;
    if (typeOf(this) !== dict_) {
      const missing = lookupSpecial(this, "__missing__");
      if (missing !== undefined) return missing.call(this, key);
    }
    throw keyError(key);
  }
  __setitem__(key: Value, value: Value): null {
    this.$set(key, value);
    return null;
  }
  __delitem__(key: Value): null {
    if (this.$delete(key) === undefined) throw keyError(key);
    return null;
  }
  __contains__(key: Value): boolean {
    return this.$has(key);
  }
  __iter__(): Value {
    return dictViewHooks.keyIterator(this);
  }
  __reversed__(): Value {
    return dictViewHooks.reverseKeyIterator(this);
  }
  __eq__(value: Value): Value {
    return isInstance(value, dict_) ? sameEntries(this, value) : NotImplemented;
  }
  __ne__(value: Value): Value {
    return isInstance(value, dict_) ? !sameEntries(this, value) : NotImplemented;
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
  __or__(value: Value): Value {
    if (!isInstance(value, dict_)) return NotImplemented;
    const result = copyOf(this);
    merge(result, value);
    return result;
  }
  __ror__(value: Value): Value {
    if (!isInstance(value, dict_)) return NotImplemented;
    const result = copyOf(value);
    merge(result, this);
    return result;
  }
  __ior__(value: Value): Value {
    merge(this, value);
    return this;
  }
  __repr__(): Value {
    if (this.$map.size === 0) return "{}";
    return guarded(this, "{...}", () => {
      const parts: Str[] = [];
      for (const [own, value] of this.$map.entries()) {
        parts.push(strConcatAll([reprText(this.$original(own)), ": ", reprText(value)]));
      }
      return strConcatAll(["{", strConcatAll(parts, ", "), "}"]);
    });
  }
  __sizeof__(): number {
    return 64 + 104 * Math.max(1, this.$map.size);
  }
  get(key: Value, fallback: Value = null): Value {
    if (arguments.length < 1 || arguments.length > 2) wrongCall(dict_.$proto.get, arguments);
    if (typeof key === "string" || typeof key === "number") {
      const v = this.$map.get(key);
      if (v !== undefined) return v;
      if (this.$table === null) return fallback;
    }
    const v = this.$get(key);
    return v === undefined ? fallback : v;
  }
  setdefault(key: Value, fallback: Value): Value {
    const own = this.$find(key);
    if (own !== undefined) return this.$map.get(own);
    this.$add(key, fallback);
    return fallback;
  }
  pop(key: Value, fallback: Value): Value {
    const v = this.$delete(key);
    if (v !== undefined) return v;
    if (fallback !== undefined) return fallback;
    throw keyError(key);
  }
  popitem(): Value {
    if (this.$map.size === 0) throw keyError("popitem(): dictionary is empty");
    const own = lastKey(this.$map);
    const item = tuple([this.$original(own), this.$map.get(own)]);
    this.$remove(own);
    return item;
  }
  clear(): null {
    this.$map.clear();
    this.$table = null;
    return null;
  }
  copy(): Value {
    return copyOf(this);
  }
  keys(): Value {
    if (arguments.length > 0) wrongCall(dict_.$proto.keys, arguments);
    return dictViewHooks.keys(this);
  }
  values(): Value {
    if (arguments.length > 0) wrongCall(dict_.$proto.values, arguments);
    return dictViewHooks.values(this);
  }
  items(): Value {
    if (arguments.length > 0) wrongCall(dict_.$proto.items, arguments);
    return dictViewHooks.items(this);
  }
  update(...args: Value[]): null {
    const kw: Keywords = args.pop();
    if (args.length > 1) throw typeError(`update expected at most 1 argument, got ${args.length}`);
    if (args.length === 1) merge(this, args[0]);
    addKeywords(this, kw);
    return null;
  }
  static fromkeys(cls: PyType, iterable: Value, value: Value): Value {
    const d = call(cls);
    if (d instanceof PyDict && typeOf(d) === dict_) {
      for (const key of each(iterable)) d.$set(key, value);
      return d;
    }
    for (const key of each(iterable)) links.setItem(d, key, value);
    return d;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

/** Stands at the end of a Map for a moment, to see what was added before it. */
const probe = Object.freeze({});

/** The keys of a Map that `popitem` is called on, as of some moment, and an iterator that finds those added since. */
interface Tail {
  readonly keys: Value[];
  readonly rest: Iterator<Value>;
}

const tails = new WeakMap<Entries, Tail>();

/** The last key of a Map, in constant time where it is asked again and again. */
function lastKey(map: Entries): Value {
  if (!(map instanceof Map)) return [...map.keys()].pop();
  let tail = tails.get(map);
  if (tail === undefined) {
    tail = { keys: [], rest: map.keys() };
    tails.set(map, tail);
  }
  map.set(probe, null);
  for (let key = tail.rest.next().value; key !== probe; key = tail.rest.next().value) tail.keys.push(key);
  map.delete(probe);
  for (;;) {
    // A key that was removed and added again stands higher up once more: the lower place is found empty then.
    const key = tail.keys.pop();
    if (map.has(key)) return key;
  }
}

function copyOf(d: PyDict): PyDict {
  const copy = new PyDict(new Map(d.$map.entries()));
  if (d.$table !== null) copy.$table = d.$table.clone();
  return copy;
}

function sameEntries(a: PyDict, b: PyDict): boolean {
  if (a.$map.size !== b.$map.size) return false;
  for (const [own, v] of a.$map.entries()) {
    const other = b.$get(a.$original(own));
    if (other === undefined || !equals(v, other)) return false;
  }
  return true;
}

function addKeywords(d: PyDict, kw: Keywords): void {
  for (const key of Object.keys(kw)) d.$set(pyName(key) ?? key, kw[key]);
}

/** `d.update(other)`: another mapping, or an iterable of pairs. @raises TypeError, ValueError */
export function merge(d: PyDict, other: Value): void {
  if (
    other instanceof PyDict &&
    (typeOf(other) === dict_ || typeOf(other).$proto.__iter__ === dict_.$proto.__iter__)
  ) {
    mergeDict(d, other);
    return;
  }
  const keys = getattrOr(other, "keys", undefined);
  if (keys === undefined) mergePairs(d, other);
  else for (const key of each(call(keys))) d.$set(key, links.getItem(other, key));
}

function mergeDict(d: PyDict, other: PyDict): void {
  if (d === other) return;
  const { size } = other.$map;
  for (const [own, value] of other.$map.entries()) {
    d.$set(other.$original(own), value);
    if (other.$map.size !== size) throw runtimeError("dict mutated during update");
  }
}

function mergePairs(d: PyDict, pairs: Value): void {
  let i = 0;
  for (const pair of each(pairs)) {
    let items: Value[];
    if (lookupSpecial(pair, "__iter__") === undefined && lookupSpecial(pair, "__getitem__") === undefined) {
      throw typeError(`cannot convert dictionary update sequence element #${i} to a sequence`);
    }
    items = arrayOf(pair);
    if (items.length !== 2) {
      throw valueError(`dictionary update sequence element #${i} has length ${items.length}; 2 is required`);
    }
    d.$set(items[0], items[1]);
    i++;
  }
}

const binary = "(value, /)";
export const dict_ = builtinType(PyDict, {
  name: "dict",
  doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
  signatures: {
    __init__: "(*args, **kwargs)",
    __len__: "()",
    __getitem__: "(key, /)",
    __setitem__: "(key, value, /)",
    __delitem__: "(key, /)",
    __contains__: "(key, /)",
    __iter__: "()",
    __reversed__: "()",
    __eq__: binary,
    __ne__: binary,
    __lt__: binary,
    __le__: binary,
    __gt__: binary,
    __ge__: binary,
    __or__: binary,
    __ror__: binary,
    __ior__: binary,
    __repr__: "()",
    __sizeof__: "()",
    get: "(key, default=None, /)",
    setdefault: "(key, default=None, /)",
    pop: "(key, default=<NULL>, /)",
    popitem: "()",
    clear: "()",
    copy: "()",
    keys: "()",
    values: "()",
    items: "()",
    update: "(*args, **kwargs)",
  },
  direct: ["get", "keys", "values", "items"],
  classmethods: { fromkeys: "(iterable, value=None, /)", __class_getitem__: "(object, /)" },
  attributes: { __hash__: null },
});

/** A dict of entries with Python keys, later ones winning. */
export function dict(entries: Iterable<[Value, Value]> = []): PyDict {
  const d = new PyDict();
  for (const [key, value] of entries) d.$set(key, value);
  return d;
}

/** The keys of a dict in order, as the program gave them; raises when the dict changes meanwhile. */
export function eachKey(d: PyDict): IterableIterator<Value> {
  return new EachEntry(d, d.$map.keys(), (own) => d.$original(own));
}

/** A JavaScript iterator over a dict that notices changes of the dict, as CPython's iterators do. */
export class EachEntry implements IterableIterator<Value> {
  readonly dict: PyDict;
  readonly inner: Iterator<Value>;
  readonly convert: (v: Value) => Value;
  size: number;
  left: number;
  constructor(d: PyDict, inner: Iterator<Value>, convert: (v: Value) => Value) {
    this.dict = d;
    this.inner = inner;
    this.convert = convert;
    this.size = d.$map.size;
    this.left = this.size;
  }
  [Symbol.iterator](): this {
    return this;
  }
  next(): IteratorResult<Value> {
    if (this.dict.$map.size !== this.size && this.left >= 0) {
      this.size = -1;
      throw runtimeError("dictionary changed size during iteration");
    }
    if (this.left < 0) return { done: true, value: undefined };
    const step = this.inner.next();
    if (step.done) this.left = -1;
    else {
      if (this.left === 0) {
        this.left = -1;
        throw runtimeError("dictionary keys changed during iteration");
      }
      this.left--;
      step.value = this.convert(step.value);
    }
    return step;
  }
}
eachAs(dict_, eachKey);

links.dict = dict;
links.stringEntries = (mapping) => stringEntries(mapping);

function stringEntries(mapping: Value): [string, Value][] {
  const out: [string, Value][] = [];
  if (mapping instanceof PyDict && typeOf(mapping) === dict_) {
    for (const [own, value] of mapping.$map.entries()) out.push([mapping.$original(own), value]);
    return out;
  }
  for (const key of each(call(getattr(mapping, "keys")))) out.push([key, links.getItem(mapping, key)]);
  return out;
}
