/** The `__dict__` of instances, modules and functions: a live dict over the object's own properties. */
import { genericSetattr, isData } from "./attribute.ts";
import { PyDict } from "./dict.ts";
import type { Entries } from "./dict_storage.ts";
import { links } from "./links.ts";
import { jsName, pyName } from "./names.ts";
import type { Value } from "./object.ts";
import { hidingHook, lookup, lookupSpecial, type PyType, typeOf } from "./type.ts";

/** The own attributes of an object as the entries of a dict. Keys that are not strings live beside them. */
class InstanceEntries implements Entries {
  readonly #o: Value;
  #others: Map<Value, Value> | null = null;
  /** What stands under names that the class has a data descriptor for: `o.name` goes to the descriptor. By JavaScript names. */
  #shadowed: Map<string, Value> | null = null;
  constructor(o: Value) {
    this.#o = o;
  }
  #names(): string[] {
    const o = this.#o;
    const { $slots: slots } = typeOf(o);
    const names: string[] = [];
    for (const key of Object.keys(o)) {
      const name = pyName(key);
      if (name === undefined || slots?.has(name) === true) continue;
      if (this.#shadowed?.has(key) === true || o[key] !== undefined) names.push(name);
    }
    return names;
  }
  get size(): number {
    return this.#names().length + (this.#others?.size ?? 0);
  }
  get(key: Value): Value {
    if (typeof key !== "string") return this.#others?.get(key);
    const own = jsName(key);
    if (!Object.hasOwn(this.#o, own)) return undefined;
    const shadowed = this.#shadowed?.get(own);
    if (shadowed !== undefined) return shadowed;
    const { $slots: slots } = typeOf(this.#o);
    return slots?.has(key) === true ? undefined : this.#o[own];
  }
  has(key: Value): boolean {
    return this.get(key) !== undefined;
  }
  set(key: Value, value: Value): this {
    if (typeof key !== "string") {
      this.#others ??= new Map();
      this.#others.set(key, value);
      return this;
    }
    const own = jsName(key);
    if (this.#shadowed?.has(own) === true) this.#shadowed.set(own, value);
    else if (Object.hasOwn(this.#o, own)) this.#o[own] = value;
    else if (hasDataDescriptor(this.#o, key)) this.#shadow(key, own, value);
    else Object.defineProperty(this.#o, own, { value, writable: true, enumerable: true, configurable: true });
    return this;
  }
  /** The entry keeps its place among the keys, but reading and assigning the attribute is the descriptor's affair. */
  #shadow(key: string, own: string, value: Value): void {
    const shadowed = (this.#shadowed ??= new Map());
    shadowed.set(own, value);
    Object.defineProperty(this.#o, own, {
      get(): Value {
        return readsThroughDescriptor(this, key)
          ? Reflect.get(typeOf(this).$proto, own, this)
          : shadowed.get(own);
      },
      set(v: Value) {
        if (hasDataDescriptor(this, key)) Reflect.set(typeOf(this).$proto, own, v, this);
        else shadowed.set(own, v);
      },
      enumerable: true,
      configurable: true,
    });
  }
  delete(key: Value): boolean {
    if (typeof key !== "string") return this.#others?.delete(key) ?? false;
    if (!this.has(key)) return false;
    const own = jsName(key);
    if (this.#shadowed?.delete(own) === true) return Reflect.deleteProperty(this.#o, own);
    const d = Object.getOwnPropertyDescriptor(this.#o, own) as PropertyDescriptor;
    if (d.get !== undefined) this.#o[own] = undefined;
    else Reflect.deleteProperty(this.#o, own);
    return true;
  }
  clear(): void {
    for (const name of this.#names()) this.delete(name);
    this.#others = null;
  }
  *keys(): IterableIterator<Value> {
    yield* this.#names();
    if (this.#others !== null) yield* this.#others.keys();
  }
  *values(): IterableIterator<Value> {
    for (const key of this.keys()) yield this.get(key);
  }
  *entries(): IterableIterator<[Value, Value]> {
    for (const key of this.keys()) yield [key, this.get(key)];
  }
}

/** Whether the class decides what `o.name` is, whatever the instance's dict has. */
function hasDataDescriptor(o: Value, name: string): boolean {
  const t = typeOf(o);
  const raw = lookup(t, name);
  return typeof raw === "object" && raw !== null && t.$slots?.has(name) !== true && isData(raw);
}

/** The same for reading: a descriptor without `__get__` leaves it to the dict. */
function readsThroughDescriptor(o: Value, name: string): boolean {
  return hasDataDescriptor(o, name) && lookupSpecial(lookup(typeOf(o), name), "__get__") !== undefined;
}

const dicts = new WeakMap<object, PyDict>();

/** The `__dict__` of an object: always the same dict. */
export function instanceDict(o: Value): PyDict {
  let d = dicts.get(o);
  if (d === undefined) {
    d = new PyDict(
      typeof o === "function" && o.$isType !== true ? (o.$attributes ??= new Map()) : new InstanceEntries(o),
    );
    dicts.set(o, d);
  }
  return d;
}

/**
 * `o.__dict__ = dict`. The attributes of an object are its own properties; those of this one are entries of a dict that may be
 * that of others too, so it gets a prototype of its own that looks there, before the class's.
 */
export function setInstanceDict(o: Value, dict: PyDict): void {
  detach(o);
  dicts.set(o, dict);
  if (typeof o === "function") {
    // What reads the attributes of functions reads a Map.
    o.$attributes = dict.$map;
    return;
  }
  const { $proto: proto } = typeOf(o);
  Object.setPrototypeOf(o, sharedPrototype(o, proto, dict));
}

/** The dict that the object has had so far keeps what it holds. */
function detach(o: Value): void {
  const before = dicts.get(o);
  if (before !== undefined && before.$map instanceof InstanceEntries) {
    before.$map = new Map(before.$map.entries());
  }
  if (typeof o === "function") return;
  const { $slots: slots } = typeOf(o);
  for (const key of Object.keys(o)) {
    const name = pyName(key);
    if (name !== undefined && slots?.has(name) !== true) Reflect.deleteProperty(o, key);
  }
}

/** Attributes that the class answers, whatever the dict has. */
const byType = new Set(["__class__", "__dict__"]);

function sharedPrototype(o: Value, proto: Value, dict: PyDict): Value {
  const entry = (key: string | symbol): Value => {
    if (typeof key !== "string") return undefined;
    const name = pyName(key);
    if (name === undefined || byType.has(name)) return undefined;
    const v = dict.$get(name);
    return v !== undefined && readsThroughDescriptor(o, name) ? undefined : v;
  };
  return new Proxy(proto, {
    get: (target, key, receiver) => {
      if (key === "$sharedDict") return dict;
      const v = receiver === o ? entry(key) : undefined;
      return v === undefined ? Reflect.get(target, key, receiver) : v;
    },
    set: (target, key, value, receiver) => {
      const name = typeof key === "string" ? pyName(key) : undefined;
      if (name === undefined || receiver !== o || byType.has(name) || hasDataDescriptor(o, name)) {
        if (name === undefined && receiver === o) {
          return Reflect.defineProperty(o, key, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
        return Reflect.set(target, key, value, receiver);
      }
      dict.$set(name, value);
      return true;
    },
  });
}

/**
 * Classes with a `__getattribute__` of their own: nothing of an instance may be read past it, so the attributes are kept in a
 * dict, and reading `o.name` in JavaScript finds nothing and comes to `getattr`.
 */
hidingHook.hide = (o: Value): Value => {
  if (dicts.has(o)) return o;
  const own = new PyDict();
  dicts.set(o, own);
  const proto = Object.getPrototypeOf(o);
  let hidden = hiddenPrototypes.get(proto);
  if (hidden === undefined) {
    hidden = hiddenPrototype(proto);
    hiddenPrototypes.set(proto, hidden);
  }
  Object.setPrototypeOf(o, hidden);
  return o;
};

const hiddenPrototypes = new WeakMap<object, Value>();

function hiddenPrototype(proto: Value): Value {
  return new Proxy(proto, {
    get: (target, key, receiver) => {
      if (key === "$sharedDict") return instanceDict(receiver);
      if (key === "$isHidden") return true;
      return typeof key !== "string" || pyName(key) === undefined
        ? Reflect.get(target, key, receiver)
        : undefined;
    },
    set: (target, key, value, receiver) => {
      const name = typeof key === "string" ? pyName(key) : undefined;
      if (name !== undefined) genericSetattr(receiver, name, value);
      else
        Reflect.defineProperty(receiver, key, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      return target !== undefined;
    },
  });
}

hidingHook.find = (o: Value, t: PyType, name: string): Value => {
  const v = instanceDict(o).$get(name);
  return v !== undefined && !readsThroughDescriptor(o, name) ? v : Reflect.get(t.$proto, jsName(name), o);
};

links.instanceDict = instanceDict;
links.setInstanceDict = setInstanceDict;
