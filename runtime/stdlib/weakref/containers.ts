/** WeakValueDictionary, WeakKeyDictionary, WeakSet and finalize. CPython: Lib/weakref.py, Lib/_weakrefset.py. */
import { exitHooks } from "../../modules/exit.ts";
import { call, callKw } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { keyError } from "../../objects/exception.ts";
import { builtinIter, each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { address } from "../../objects/object_type.ts";
import type { Keywords } from "../../objects/signature.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { MutableMapping, MutableSet } from "../collections/abc.ts";
import { PyReference, ref } from "./reference.ts";

function referTo(o: Value): PyReference {
  return PyReference.__new__(ref, o, null);
}

function iterOf(items: Value[]): Value {
  return builtinIter.iter(links.list(items));
}

/** What both weak dictionaries share; the subclass says which side is weak. */
abstract class PyWeakDictionary extends PyObject {
  $data = new PyDict();
  abstract $pairs(): [Value, Value][];
  abstract __getitem__(key: Value): Value;
  abstract __setitem__(key: Value, value: Value): null;
  abstract __delitem__(key: Value): null;
  __init__(other: Value, kw: Keywords): null {
    if (other !== null) this.update(other, {});
    for (const [name, value] of Object.entries(kw)) this.__setitem__(name, value);
    return null;
  }
  __len__(): number {
    return this.$pairs().length;
  }
  __contains__(key: Value): boolean {
    return this.$pairs().some(([k]) => k === key || links.truth(links.eq(k, key)));
  }
  __iter__(): Value {
    return iterOf(this.$pairs().map(([k]) => k));
  }
  keys(): Value {
    return this.__iter__();
  }
  values(): Value {
    return iterOf(this.$pairs().map(([, v]) => v));
  }
  items(): Value {
    return iterOf(this.$pairs().map((pair) => links.tuple(pair)));
  }
  get(key: Value, fallback: Value): Value {
    return this.__contains__(key) ? this.__getitem__(key) : fallback;
  }
  pop(key: Value, fallback: Value): Value {
    if (!this.__contains__(key)) {
      if (fallback !== undefined) return fallback;
      throw keyError(key);
    }
    const value = this.__getitem__(key);
    this.__delitem__(key);
    return value;
  }
  popitem(): Value {
    const last = this.$pairs().pop();
    if (last === undefined) throw keyError("popitem(): dictionary is empty");
    this.__delitem__(last[0]);
    return links.tuple(last);
  }
  setdefault(key: Value, fallback: Value): Value {
    if (this.__contains__(key)) return this.__getitem__(key);
    this.__setitem__(key, fallback);
    return fallback;
  }
  update(other: Value, kw: Keywords): null {
    const source = new PyDict();
    if (other !== null) {
      if (other instanceof PyWeakDictionary) for (const [k, v] of other.$pairs()) source.$set(k, v);
      else source.__init__(other, {});
    }
    for (const key of each(source)) this.__setitem__(key, source.$get(key));
    for (const [name, value] of Object.entries(kw)) this.__setitem__(name, value);
    return null;
  }
  clear(): null {
    this.$data.clear();
    return null;
  }
  copy(): Value {
    return call(typeOf(this), this);
  }
  __repr__(): Value {
    return `<${typeOf(this).$name} at ${address(this)}>`;
  }
}
Reflect.deleteProperty(PyWeakDictionary.prototype, "constructor");

const signatures = {
  __init__: "(other=None, /, **kwargs)",
  __len__: "()",
  __contains__: "(key)",
  __iter__: "()",
  __getitem__: "(key)",
  __setitem__: "(key, value)",
  __delitem__: "(key)",
  keys: "()",
  values: "()",
  items: "()",
  get: "(key, default=None)",
  pop: "(key, default=<NULL>, /)",
  popitem: "()",
  setdefault: "(key, default=None)",
  update: "(other=None, /, **kwargs)",
  clear: "()",
  copy: "()",
  __repr__: "()",
};

/** Registers a weak dictionary with the methods of the shared base as its own. */
function weakDictionary(Impl: Value, name: string): Value {
  for (const key of Object.keys(signatures)) {
    if (Object.hasOwn(Impl.prototype, key)) continue;
    const value = Object.getOwnPropertyDescriptor(PyWeakDictionary.prototype, key)?.value;
    Object.defineProperty(Impl.prototype, key, { value, configurable: true, writable: true });
  }
  return builtinType(Impl, { name, module: "weakref", bases: [MutableMapping], signatures });
}

class PyWeakValueDictionary extends PyWeakDictionary {
  $pairs(): [Value, Value][] {
    const pairs: [Value, Value][] = [];
    for (const key of [...each(this.$data)]) {
      const value = this.$data.$get(key).$get();
      if (value === null) this.$data.$delete(key);
      else pairs.push([key, value]);
    }
    return pairs;
  }
  override __contains__(key: Value): boolean {
    const reference = this.$data.$get(key);
    return reference !== undefined && reference.$get() !== null;
  }
  __getitem__(key: Value): Value {
    const value = this.$data.$get(key)?.$get() ?? null;
    if (value === null) throw keyError(key);
    return value;
  }
  __setitem__(key: Value, value: Value): null {
    this.$data.$set(key, referTo(value));
    return null;
  }
  __delitem__(key: Value): null {
    if (this.$data.$delete(key) === undefined) throw keyError(key);
    return null;
  }
}
export const WeakValueDictionary = weakDictionary(PyWeakValueDictionary, "WeakValueDictionary");

class PyWeakKeyDictionary extends PyWeakDictionary {
  $pairs(): [Value, Value][] {
    const pairs: [Value, Value][] = [];
    for (const reference of [...each(this.$data)]) {
      const key = reference.$get();
      if (key !== null) pairs.push([key, this.$data.$get(reference)]);
    }
    return pairs;
  }
  override __contains__(key: Value): boolean {
    return this.$data.$has(referTo(key));
  }
  __getitem__(key: Value): Value {
    const value = this.$data.$get(referTo(key));
    if (value === undefined) throw keyError(referTo(key));
    return value;
  }
  __setitem__(key: Value, value: Value): null {
    this.$data.$set(referTo(key), value);
    return null;
  }
  __delitem__(key: Value): null {
    if (this.$data.$delete(referTo(key)) === undefined) throw keyError(referTo(key));
    return null;
  }
}
export const WeakKeyDictionary = weakDictionary(PyWeakKeyDictionary, "WeakKeyDictionary");

class PyWeakSet extends PyObject {
  $data = new PyDict();
  __init__(data: Value): null {
    if (data !== null) for (const o of each(data)) this.add(o);
    return null;
  }
  $elements(): Value[] {
    const found: Value[] = [];
    for (const reference of [...each(this.$data)]) {
      const o = reference.$get();
      if (o !== null) found.push(o);
    }
    return found;
  }
  __iter__(): Value {
    return iterOf(this.$elements());
  }
  __len__(): number {
    return this.$elements().length;
  }
  __contains__(o: Value): boolean {
    if (o === null || (typeof o !== "object" && typeof o !== "function")) return false;
    return this.$data.$has(referTo(o));
  }
  add(o: Value): null {
    this.$data.$set(referTo(o), true);
    return null;
  }
  discard(o: Value): null {
    this.$data.$delete(referTo(o));
    return null;
  }
  remove(o: Value): null {
    if (this.$data.$delete(referTo(o)) === undefined) throw keyError(referTo(o));
    return null;
  }
  pop(): Value {
    const [first] = this.$elements();
    if (first === undefined) throw keyError("pop from empty WeakSet");
    this.discard(first);
    return first;
  }
  clear(): null {
    this.$data.clear();
    return null;
  }
  update(other: Value): null {
    for (const o of each(other)) this.add(o);
    return null;
  }
  copy(): Value {
    return call(typeOf(this), links.list(this.$elements()));
  }
  __repr__(): Value {
    return links.repr(links.tuple(this.$elements())).replace(/^\((.*?),?\)$/s, "{$1}");
  }
}
export const WeakSet_ = builtinType(PyWeakSet, {
  name: "WeakSet",
  module: "weakref",
  bases: [MutableSet],
  signatures: {
    __init__: "(data=None)",
    __iter__: "()",
    __len__: "()",
    __contains__: "(item)",
    add: "(item)",
    discard: "(item)",
    remove: "(item)",
    pop: "()",
    clear: "()",
    update: "(other)",
    copy: "()",
    __repr__: "()",
  },
});

// finalize

const finalizers: PyFinalize[] = [];
const collected = new FinalizationRegistry<PyFinalize>((f) => {
  if (f.alive) f.__call__();
});

/** Calls a function when an object is collected, or when the program ends. */
class PyFinalize extends PyObject {
  $alive = true;
  $target: PyReference = null as never;
  $callable: Value = null;
  $args: Value[] = [];
  $kwargs: Keywords | null = null;
  atexit = true;
  __init__(o: Value, callable: Value, ...rest: Value[]): null {
    const kw: Keywords = rest.pop();
    this.$target = referTo(o);
    this.$callable = callable;
    this.$args = rest;
    this.$kwargs = Object.keys(kw).length === 0 ? null : kw;
    collected.register(o, this);
    if (finalizers.length === 0) exitHooks.push(runFinalizers);
    finalizers.push(this);
    return null;
  }
  get alive(): boolean {
    return this.$alive;
  }
  __call__(): Value {
    if (!this.$alive) return null;
    this.$alive = false;
    return callKw(this.$callable, this.$args, this.$kwargs);
  }
  detach(): Value {
    if (!this.$alive) return null;
    this.$alive = false;
    return this.$state();
  }
  peek(): Value {
    return this.$alive ? this.$state() : null;
  }
  $state(): Value {
    const kw = links.dict(Object.entries(this.$kwargs ?? {}));
    return links.tuple([this.$target.$get(), this.$callable, links.tuple(this.$args), kw]);
  }
  __repr__(): Value {
    const o = this.$alive ? this.$target.$get() : null;
    if (o === null) return `<finalize object at ${address(this)}; dead>`;
    return `<finalize object at ${address(this)}; for '${typeOf(o).$name}' at ${address(o)}>`;
  }
}
export const finalize = builtinType(PyFinalize, {
  name: "finalize",
  module: "weakref",
  signatures: {
    __init__: "(obj, func, /, *args, **kwargs)",
    __call__: "()",
    detach: "()",
    peek: "()",
    __repr__: "()",
  },
});

function* runFinalizers(): Generator<Value, Value, Value> {
  for (const f of finalizers.slice().reverse()) if (f.alive && f.atexit) f.__call__();
  return null;
}
