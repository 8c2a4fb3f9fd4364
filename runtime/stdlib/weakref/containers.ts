// `WeakValueDictionary`, `WeakKeyDictionary`, `WeakSet`. CPython: Lib/weakref.py, Lib/_weakrefset.py.
import { callMethod } from "../../objects/call.ts";
import { equals } from "../../objects/comparison.ts";
import { PyDict } from "../../objects/dict.ts";
import { keyError, typeError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { address, NotImplemented } from "../../objects/object_type.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, lookupSpecial, typeOf } from "../../objects/type.ts";
import { generatorOf } from "../python_module.ts";
import { isReferable, ref } from "./references.ts";

type Weak = WeakRef<object>;

function weak(v: Value): Weak {
  if (!isReferable(v)) throw typeError(`cannot create weak reference to '${typeOf(v).$name}' object`);
  return new WeakRef(v);
}

function* iterate(values: readonly Value[]): Generator<Value, Value, Value> {
  yield* values;
  return null;
}

const tail = {
  get: "(key, default=None)",
  pop: "(key, default=<missing>)",
  popitem: "()",
  setdefault: "(key, default=None)",
  update: "(other=None, /, **kwargs)",
  clear: "()",
  copy: "()",
  items: "()",
  keys: "()",
  values: "()",
  __len__: "()",
  __iter__: "()",
  __contains__: "(key)",
  __getitem__: "(key)",
  __setitem__: "(key, value)",
  __delitem__: "(key)",
  __eq__: "(other)",
  __or__: "(other)",
  __ior__: "(other)",
  __repr__: "()",
};

/** What the two weak dictionaries share: everything in terms of their live entries. */
abstract class PyWeakDict extends PyObject {
  $map = new PyDict();
  abstract $entries(): [Value, Value][];
  abstract $find(key: Value): Value;
  abstract $store(key: Value, value: Value): void;
  abstract $drop(key: Value): boolean;
  __init__(other: Value, kw: { [name: string]: Value }): null {
    this.$map = new PyDict();
    this.update(other, kw);
    return null;
  }
  get(key: Value, fallback: Value): Value {
    return this.$find(key) ?? fallback;
  }
  pop(key: Value, fallback: Value): Value {
    const v = this.$find(key);
    if (v === undefined) {
      if (fallback === undefined) throw keyError(key);
      return fallback;
    }
    this.$drop(key);
    return v;
  }
  popitem(): Value {
    const last = this.$entries().at(-1);
    if (last === undefined) throw keyError("popitem(): dictionary is empty");
    this.$drop(last[0]);
    return tuple(last);
  }
  setdefault(key: Value, fallback: Value): Value {
    const v = this.$find(key);
    if (v !== undefined) return v;
    this.$store(key, fallback);
    return fallback;
  }
  update(other: Value, kw: { [name: string]: Value }): null {
    if (other !== null) {
      if (other instanceof PyWeakDict) for (const [k, v] of other.$entries()) this.$store(k, v);
      else if (lookupSpecial(other, "keys") !== undefined) {
        for (const k of each(callMethod(other, "keys"))) this.$store(k, links.getItem(other, k));
      } else for (const pair of each(other)) this.$store(...(links.arrayOf(pair) as [Value, Value]));
    }
    for (const key of Object.keys(kw)) this.$store(key, kw[key]);
    return null;
  }
  clear(): null {
    this.$map = new PyDict();
    return null;
  }
  copy(): Value {
    const made = new (typeOf(this).$Impl)();
    for (const [k, v] of this.$entries()) made.$store(k, v);
    return made;
  }
  items(): Value {
    return generatorOf("items", iterate(this.$entries().map((e) => tuple(e))));
  }
  keys(): Value {
    return generatorOf("keys", iterate(this.$entries().map(([k]) => k)));
  }
  values(): Value {
    return generatorOf("values", iterate(this.$entries().map(([, v]) => v)));
  }
  __len__(): number {
    return this.$entries().length;
  }
  __iter__(): Value {
    return this.keys();
  }
  __contains__(key: Value): boolean {
    return this.$find(key) !== undefined;
  }
  __getitem__(key: Value): Value {
    const v = this.$find(key);
    if (v === undefined) throw keyError(key);
    return v;
  }
  __setitem__(key: Value, value: Value): null {
    this.$store(key, value);
    return null;
  }
  __delitem__(key: Value): null {
    if (!this.$drop(key)) throw keyError(key);
    return null;
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyWeakDict) && !(other instanceof PyDict)) return NotImplemented;
    const theirs = other instanceof PyWeakDict ? links.dict(other.$entries()) : other;
    return equals(links.dict(this.$entries()), theirs);
  }
  __or__(other: Value): Value {
    const made = this.copy();
    made.update(other, {});
    return made;
  }
  __ior__(other: Value): Value {
    this.update(other, {});
    return this;
  }
  __repr__(): string {
    return `<${typeOf(this).$name} at ${address(this)}>`;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
builtinType(PyWeakDict as Value, {
  name: "_WeakDict",
  module: "weakref",
  style: "python",
  signatures: { __init__: "(other=None, /, **kw)", ...tail },
});

class PyWeakValueDictionary extends PyWeakDict {
  $entries(): [Value, Value][] {
    const live: [Value, Value][] = [];
    for (const [own, w] of this.$map.$map.entries()) {
      const v = (w as Weak).deref();
      if (v !== undefined) live.push([this.$map.$original(own), v]);
    }
    return live;
  }
  $find(key: Value): Value {
    return (this.$map.$get(key) as Weak | undefined)?.deref();
  }
  $store(key: Value, value: Value): void {
    this.$map.$set(key, weak(value));
  }
  $drop(key: Value): boolean {
    return this.$map.$delete(key) !== undefined;
  }
  valuerefs(): Value {
    return links.list(this.$entries().map(([, v]) => ref(v)));
  }
  itervaluerefs(): Value {
    return generatorOf("itervaluerefs", iterate(this.$entries().map(([, v]) => ref(v))));
  }
}
export const WeakValueDictionary = builtinType(PyWeakValueDictionary, {
  name: "WeakValueDictionary",
  module: "weakref",
  style: "python",
  doc: "Mapping class that references values weakly.\n\nEntries in the dictionary will be discarded when no strong\nreference to the value exists anymore\n",
  signatures: { valuerefs: "()", itervaluerefs: "()" },
  classmethods: { __class_getitem__: "(item, /)" },
});

class PyWeakKeyDictionary extends PyWeakDict {
  // By weak reference: equal keys are one key, and the value goes with its key.
  $values = new WeakMap<object, Value>();
  $keyOf(key: Value): Value {
    return ref(key);
  }
  $entries(): [Value, Value][] {
    const live: [Value, Value][] = [];
    for (const [own, holder] of this.$map.$map.entries()) {
      const k = this.$map.$original(own).__call__();
      if (k !== null) live.push([k, this.$values.get(holder)]);
    }
    return live;
  }
  $find(key: Value): Value {
    const holder = isReferable(key) ? this.$map.$get(this.$keyOf(key)) : undefined;
    return holder === undefined ? undefined : this.$values.get(holder);
  }
  $store(key: Value, value: Value): void {
    weak(key);
    const own = this.$keyOf(key);
    const holder = this.$map.$get(own) ?? {};
    this.$values.set(holder, value);
    this.$map.$set(own, holder);
  }
  $drop(key: Value): boolean {
    return this.$map.$delete(this.$keyOf(key)) !== undefined;
  }
  keyrefs(): Value {
    return links.list(this.$entries().map(([k]) => ref(k)));
  }
}
export const WeakKeyDictionary = builtinType(PyWeakKeyDictionary, {
  name: "WeakKeyDictionary",
  module: "weakref",
  style: "python",
  doc: "Mapping class that references keys weakly.",
  signatures: { keyrefs: "()" },
  classmethods: { __class_getitem__: "(item, /)" },
});

class PyWeakSet extends PyObject {
  $map = new PyDict();
  __init__(data: Value): null {
    this.$map = new PyDict();
    if (data !== null) this.update(data);
    return null;
  }
  $live(): Value[] {
    const live: Value[] = [];
    for (const own of this.$map.$map.keys()) {
      const v = this.$map.$original(own).__call__();
      if (v !== null) live.push(v);
    }
    return live;
  }
  $made(values: Iterable<Value>): PyWeakSet {
    const made = new (typeOf(this).$Impl)();
    for (const v of values) made.add(v);
    return made;
  }
  add(v: Value): null {
    weak(v);
    this.$map.$set(ref(v), true);
    return null;
  }
  discard(v: Value): null {
    if (isReferable(v)) this.$map.$delete(ref(v));
    return null;
  }
  remove(v: Value): null {
    if (!this.__contains__(v)) throw keyError(ref(v));
    this.$map.$delete(ref(v));
    return null;
  }
  pop(): Value {
    const last = this.$live().at(-1);
    if (last === undefined) throw keyError("pop from empty WeakSet");
    this.discard(last);
    return last;
  }
  clear(): null {
    this.$map = new PyDict();
    return null;
  }
  copy(): Value {
    return this.$made(this.$live());
  }
  update(other: Value): null {
    for (const v of each(other)) this.add(v);
    return null;
  }
  union(other: Value): Value {
    return this.$made([...this.$live(), ...each(other)]);
  }
  intersection(other: Value): Value {
    const theirs = [...each(other)];
    return this.$made(this.$live().filter((v) => theirs.some((w) => equals(v, w))));
  }
  difference(other: Value): Value {
    const theirs = [...each(other)];
    return this.$made(this.$live().filter((v) => !theirs.some((w) => equals(v, w))));
  }
  issubset(other: Value): boolean {
    const theirs = [...each(other)];
    return this.$live().every((v) => theirs.some((w) => equals(v, w)));
  }
  issuperset(other: Value): boolean {
    return [...each(other)].every((v) => this.__contains__(v));
  }
  isdisjoint(other: Value): boolean {
    return ![...each(other)].some((v) => this.__contains__(v));
  }
  __contains__(v: Value): boolean {
    return isReferable(v) && this.$map.$get(ref(v)) !== undefined;
  }
  __len__(): number {
    return this.$live().length;
  }
  __iter__(): Value {
    return generatorOf("__iter__", iterate(this.$live()));
  }
  __or__(other: Value): Value {
    return this.union(other);
  }
  __and__(other: Value): Value {
    return this.intersection(other);
  }
  __sub__(other: Value): Value {
    return this.difference(other);
  }
  __ior__(other: Value): Value {
    this.update(other);
    return this;
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyWeakSet)) return NotImplemented;
    return this.__len__() === other.__len__() && this.issubset(other);
  }
  __repr__(): string {
    return `{${this.$live()
      .map((v) => links.repr(ref(v)))
      .join(", ")}}`;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
const one = "(other)";
const item = "(item)";
const none = "()";
export const WeakSet_ = builtinType(PyWeakSet, {
  name: "WeakSet",
  module: "_weakrefset",
  style: "python",
  signatures: {
    __init__: "(data=None)",
    add: item,
    discard: item,
    remove: item,
    pop: none,
    clear: none,
    copy: none,
    update: one,
    union: one,
    intersection: one,
    difference: one,
    issubset: one,
    issuperset: one,
    isdisjoint: one,
    __contains__: item,
    __len__: none,
    __iter__: none,
    __or__: one,
    __and__: one,
    __sub__: one,
    __ior__: one,
    __eq__: one,
    __repr__: none,
  },
  classmethods: { __class_getitem__: "(item, /)" },
});
