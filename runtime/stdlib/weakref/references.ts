// `weakref.ref`, `proxy`, `WeakMethod`, `finalize`. CPython: Objects/weakrefobject.c, Lib/weakref.py.
// DEVIATION: JavaScript says nothing of when an object goes: a reference may outlive the last name of its object, and
// callbacks run when the collector comes by, or not at all.
import type { FrameBody } from "../../frames/frame.ts";
import { atExit } from "../../modules/exit.ts";
import { delattr, getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { call, callKw } from "../../objects/call.ts";
import { bindCallable } from "../../objects/descriptor.ts";
import { referenceError, typeError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { iter } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { address, NotImplemented } from "../../objects/object_type.ts";
import * as operators from "../../objects/operators.ts";
import type { Keywords } from "../../objects/signature.ts";
import { contains, delItem, getItem, setItem } from "../../objects/subscript.ts";
import { truth } from "../../objects/truth.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, lookupSpecial, typeOf } from "../../objects/type.ts";
import { calledKw } from "../calls_in_frames.ts";

const plainRefs = new WeakMap<object, PyReference>();
const counts = new WeakMap<object, Set<WeakRef<PyReference>>>();

/** May an object be referred to weakly? */
export function isReferable(v: Value): boolean {
  if (typeof v === "function") return true;
  if (v === null || typeof v !== "object") return false;
  const t = typeOf(v);
  const base = t.$mro.find((c) => c.$builtin && c.$style === "c" && c.$name !== "object");
  if (!t.$builtin) return t.$hasWeakRef;
  return (
    base === undefined ||
    [
      "set",
      "frozenset",
      "generator",
      "coroutine",
      "module",
      "async_generator",
      "code",
      "deque",
      "array",
      "partial",
    ].includes(base.$name)
  );
}

const collected = new FinalizationRegistry<WeakRef<PyReference>>((ref) => {
  const r = ref.deref();
  if (r !== undefined && r.$callback !== null) call(r.$callback, r);
});

export class PyReference extends PyObject {
  $target: WeakRef<object> | null = null;
  $callback: Value = null;
  $hash: Value;
  static __new__(cls: Value, target: Value, callback: Value): Value {
    if (!isReferable(target))
      throw typeError(`cannot create weak reference to '${typeOf(target).$name}' object`);
    const plain = callback === null && cls === ref;
    const known = plain ? plainRefs.get(target) : undefined;
    if (known !== undefined) return known;
    const r = new cls.$Impl();
    r.$target = new WeakRef(target);
    r.$callback = callback;
    if (plain) plainRefs.set(target, r);
    if (callback !== null) collected.register(target, new WeakRef(r));
    let all = counts.get(target);
    if (all === undefined) {
      all = new Set();
      counts.set(target, all);
    }
    all.add(new WeakRef(r));
    return r;
  }
  __init__(..._args: Value[]): null {
    return null;
  }
  get __callback__(): Value {
    return this.$callback;
  }
  __call__(): Value {
    return this.$target?.deref() ?? null;
  }
  __hash__(): Value {
    if (this.$hash === undefined) {
      const target = this.__call__();
      if (target === null) throw typeError("weak object has gone away");
      this.$hash = links.hash(target);
    }
    return this.$hash;
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyReference)) return NotImplemented;
    const [a, b] = [this.__call__(), other.__call__()];
    return a === null || b === null ? this === other : links.eq(a, b);
  }
  __repr__(): string {
    const target = this.__call__();
    if (target === null) return `<weakref at ${address(this)}; dead>`;
    const name = getattrOr(target, "__name__", undefined);
    const own = typeof name === "string" ? ` (${name})` : "";
    return `<weakref at ${address(this)}; to '${typeOf(target).$name}' at ${address(target)}${own}>`;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

export const ref = builtinType(PyReference, {
  name: "ReferenceType",
  module: "weakref",
  style: "c",
  signatures: {
    __new__: "(object, callback=None, /)",
    __init__: "(*args)",
    __call__: "()",
    __hash__: "()",
    __eq__: "(value, /)",
    __repr__: "()",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

/** The references to an object that are alive. */
export function referencesTo(v: Value): PyReference[] {
  const found: PyReference[] = [];
  for (const weak of counts.get(v) ?? []) {
    const r = weak.deref();
    if (r !== undefined) found.push(r);
  }
  return found;
}

class PyWeakMethod extends PyReference {
  $function: WeakRef<object> | null = null;
  static override __new__(cls: Value, method: Value, callback: Value): Value {
    if (typeof method !== "function" || method.$form === undefined) {
      throw typeError(`argument should be a bound method, not ${links.repr(typeOf(method))}`);
    }
    const r = new cls.$Impl();
    r.$target = new WeakRef(method.$self);
    r.$function = new WeakRef(method.$form.$function ?? method.$form);
    r.$callback = callback;
    return r;
  }
  override __call__(): Value {
    const self = this.$target?.deref();
    const f = this.$function?.deref();
    return self === undefined || f === undefined ? null : bindCallable(self, f);
  }
  override __eq__(other: Value): Value {
    if (!(other instanceof PyWeakMethod)) return NotImplemented;
    const [a, b] = [this.__call__(), other.__call__()];
    return a === null || b === null ? this === other : links.eq(a, b);
  }
  override __hash__(): Value {
    return links.hash(this.__call__());
  }
}
export const WeakMethod = builtinType(PyWeakMethod, {
  name: "WeakMethod",
  module: "weakref",
  style: "python",
  signatures: { __new__: "(meth, callback=None)", __call__: "()", __eq__: "(other)", __hash__: "()" },
});

/** The object behind a proxy. @raises ReferenceError */
function behind(p: Value): Value {
  const target = p.$target?.deref();
  if (target === undefined) throw referenceError("weakly-referenced object no longer exists");
  return target;
}

class PyWeakProxy extends PyObject {
  $target: WeakRef<object> | null = null;
  __getattribute__(name: Value): Value {
    return getattr(behind(this), name);
  }
  __setattr__(name: Value, value: Value): null {
    setattr(behind(this), name, value);
    return null;
  }
  __delattr__(name: Value): null {
    delattr(behind(this), name);
    return null;
  }
  __str__(): Value {
    return links.str(behind(this));
  }
  __repr__(): string {
    const target = behind(this);
    return `<weakproxy at ${address(this)} to ${typeOf(target).$name} at ${address(target)}>`;
  }
  __bool__(): boolean {
    return truth(behind(this));
  }
  __len__(): Value {
    const target = behind(this);
    const m = lookupSpecial(target, "__len__");
    if (m === undefined) throw typeError(`object of type '${typeOf(target).$name}' has no len()`);
    return m.call(target);
  }
  __iter__(): Value {
    return iter(behind(this));
  }
  __contains__(v: Value): boolean {
    return contains(behind(this), v);
  }
  __getitem__(key: Value): Value {
    return getItem(behind(this), key);
  }
  __setitem__(key: Value, value: Value): null {
    setItem(behind(this), key, value);
    return null;
  }
  __delitem__(key: Value): null {
    delItem(behind(this), key);
    return null;
  }
  __eq__(other: Value): Value {
    return links.eq(behind(this), other instanceof PyWeakProxy ? behind(other) : other);
  }
  __add__(other: Value): Value {
    return operators.add(behind(this), other);
  }
  __sub__(other: Value): Value {
    return operators.sub(behind(this), other);
  }
  __mul__(other: Value): Value {
    return operators.mul(behind(this), other);
  }
}
const proxySignatures: { [name: string]: string } = {};
for (const name of [
  "__getattribute__",
  "__delattr__",
  "__contains__",
  "__getitem__",
  "__delitem__",
  "__eq__",
  "__add__",
  "__sub__",
  "__mul__",
]) {
  proxySignatures[name] = "(value, /)";
}
for (const name of ["__str__", "__repr__", "__bool__", "__len__", "__iter__"]) proxySignatures[name] = "()";
for (const name of ["__setattr__", "__setitem__"]) proxySignatures[name] = "(key, value, /)";
export const ProxyType = builtinType(PyWeakProxy, {
  name: "ProxyType",
  module: "weakref",
  style: "c",
  signatures: proxySignatures,
  attributes: { __hash__: null },
});
class PyCallableProxy extends PyWeakProxy {
  __call__(...args: Value[]): Value {
    const kw: Keywords = args.pop();
    return callKw(behind(this), args, Object.keys(kw).length > 0 ? kw : null);
  }
}
export const CallableProxyType = builtinType(PyCallableProxy, {
  name: "CallableProxyType",
  module: "weakref",
  style: "c",
  signatures: { __call__: "(*args, **kwargs)" },
});

/** Documentation: weakref.proxy. @raises TypeError */
export function proxy(target: Value, _callback: Value): Value {
  if (!isReferable(target))
    throw typeError(`cannot create weak reference to '${typeOf(target).$name}' object`);
  const isCallable = typeof target === "function" || lookupSpecial(target, "__call__") !== undefined;
  const p = isCallable ? new PyCallableProxy() : new PyWeakProxy();
  p.$target = new WeakRef(target);
  return p;
}

const finalizers = new Set<PyFinalize>();

class PyFinalize extends PyObject {
  $target: WeakRef<object> | null = null;
  $func: Value = null;
  $args: Value[] = [];
  $kw: Keywords | null = null;
  $atexit = true;
  __init__(target: Value, func: Value, ...args: Value[]): null {
    const kw: Keywords = args.pop();
    if (!isReferable(target))
      throw typeError(`cannot create weak reference to '${typeOf(target).$name}' object`);
    this.$target = new WeakRef(target);
    this.$func = func;
    this.$args = args;
    this.$kw = Object.keys(kw).length > 0 ? kw : null;
    if (finalizers.size === 0 && !isHooked.value) {
      isHooked.value = true;
      atExit(runFinalizers);
    }
    finalizers.add(this);
    return null;
  }
  __call__(..._args: Value[]): Value {
    return finalizers.delete(this) ? callKw(this.$func, this.$args, this.$kw) : null;
  }
  detach(): Value {
    const target = this.$target?.deref();
    return target !== undefined && finalizers.delete(this) ? this.$parts(target) : null;
  }
  peek(): Value {
    const target = this.$target?.deref();
    return target !== undefined && finalizers.has(this) ? this.$parts(target) : null;
  }
  $parts(target: Value): Value {
    return tuple([target, this.$func, tuple(this.$args), links.dict(Object.entries(this.$kw ?? {}))]);
  }
  get alive(): boolean {
    return finalizers.has(this);
  }
  get atexit(): Value {
    return finalizers.has(this) && this.$atexit;
  }
  set atexit(value: Value) {
    this.$atexit = truth(value);
  }
  __repr__(): string {
    const target = this.$target?.deref();
    if (target === undefined || !finalizers.has(this)) return `<finalize object at ${address(this)}; dead>`;
    return `<finalize object at ${address(this)}; for ${links.repr(typeOf(target).$name)} at ${address(target)}>`;
  }
}
const isHooked = { value: false };

/** What is left at the end of the program is finalized then, the last first. */
function* runFinalizers(): FrameBody {
  for (const f of [...finalizers].reverse()) {
    if (!f.$atexit) continue;
    finalizers.delete(f);
    yield* calledKw(f.$func, f.$args, f.$kw);
  }
  return null;
}

export const finalize = builtinType(PyFinalize, {
  name: "finalize",
  module: "weakref",
  style: "python",
  doc: "Class for finalization of weakrefable objects",
  signatures: {
    __init__: "(obj, func, /, *args, **kwargs)",
    __call__: "(_=None)",
    detach: "()",
    peek: "()",
    __repr__: "()",
  },
});
