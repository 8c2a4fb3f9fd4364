/**
 * Weak references and proxies. CPython: Objects/weakrefobject.c.
 *
 * DEVIATION: JavaScript does not count references. A referent lives at least until the running turn of Node's event loop
 * ends and the collector has run, where CPython drops it with its last reference.
 */
import { delattr, getattr, setattr } from "../../objects/attribute.ts";
import { call, callKw } from "../../objects/call.ts";
import { equals } from "../../objects/comparison.ts";
import { referenceError, typeError } from "../../objects/exception.ts";
import { hash } from "../../objects/hash.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { address, NotImplemented } from "../../objects/object_type.ts";
import { builtinType, lookupSpecial, type PyType, typeOf } from "../../objects/type.ts";

/** Types of the runtime whose objects CPython cannot refer to weakly. */
const refused = new Set([
  "int",
  "str",
  "float",
  "bool",
  "complex",
  "bytes",
  "bytearray",
  "tuple",
  "list",
  "dict",
  "NoneType",
  "object",
  "range",
  "slice",
  "ellipsis",
  "NotImplementedType",
  "property",
  "cell",
  "mappingproxy",
]);

function check(o: Value): void {
  const cls = typeOf(o);
  const primitive = o === null || (typeof o !== "object" && typeof o !== "function");
  const slotted = !cls.$builtin && !cls.$hasDict && !cls.$mro.some((c) => hasWeakrefSlot(c));
  if (primitive || slotted || (cls.$builtin && refused.has(cls.$name))) {
    throw typeError(`cannot create weak reference to '${cls.$name}' object`);
  }
}

function hasWeakrefSlot(c: PyType): boolean {
  const slots = c.$dict.get("__slots__");
  return (
    slots !== undefined &&
    links.arrayOf(typeof slots === "string" ? links.tuple([slots]) : slots).includes("__weakref__")
  );
}

const references = new WeakMap<object, PyReference>();
const dead = new FinalizationRegistry<PyReference>((reference) => reference.$died());

/** `weakref.ref(o, callback)`. */
export class PyReference extends PyObject {
  $target: WeakRef<object> | null = null;
  $callback: Value = null;
  $hash: Value = undefined;
  static __new__(cls: PyType, o: Value, callback: Value): Value {
    check(o);
    if (cls === ref && callback === null) {
      const known = references.get(o);
      if (known !== undefined) return known;
    }
    const made: PyReference = new cls.$Impl();
    made.$target = new WeakRef(o);
    made.$callback = callback;
    if (cls === ref && callback === null) references.set(o, made);
    if (callback !== null) dead.register(o, made);
    return made;
  }
  __init__(_o: Value, _callback: Value): null {
    return null;
  }
  $get(): Value {
    return this.$target?.deref() ?? null;
  }
  $died(): void {
    if (this.$callback === null) return;
    call(this.$callback, this);
  }
  get __callback__(): Value {
    return this.$get() === null ? null : this.$callback;
  }
  __call__(): Value {
    return this.$get();
  }
  __hash__(): Value {
    if (this.$hash === undefined) {
      const o = this.$get();
      if (o === null) throw typeError("weak object has gone away");
      this.$hash = hash(o);
    }
    return this.$hash;
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyReference)) return NotImplemented;
    const a = this.$get();
    const b = other.$get();
    return a === null || b === null ? this === other : equals(a, b);
  }
  __repr__(): Value {
    const o = this.$get();
    if (o === null) return `<weakref at ${address(this)}; dead>`;
    return `<weakref at ${address(this)}; to '${typeOf(o).$qualname}' at ${address(o)}>`;
  }
}
export const ref: PyType = builtinType(PyReference as Value, {
  name: "ReferenceType",
  module: "weakref",
  style: "c",
  signatures: {
    __new__: "(object, callback=None, /)",
    __init__: "(object, callback=None, /)",
    __call__: "()",
    __hash__: "()",
    __eq__: "(other, /)",
    __repr__: "()",
  },
});

/** A bound method that keeps its object alive no longer than others do. Documentation: `weakref.WeakMethod`. */
class PyWeakMethod extends PyReference {
  $function: WeakRef<object> | null = null;
  static override __new__(cls: PyType, method: Value, callback: Value): Value {
    const self = method?.$self;
    if (self === undefined || method.$form === undefined) {
      throw typeError(`argument should be a bound method, not ${links.repr(typeOf(method))}`);
    }
    const made: PyWeakMethod = new cls.$Impl();
    made.$target = new WeakRef(self);
    made.$callback = callback;
    made.$form = method.$form;
    if (callback !== null) dead.register(self, made);
    return made;
  }
  declare $form: Value;
  override __call__(): Value {
    const self = this.$get();
    return self === null ? null : getattr(self, this.$form.$code.name);
  }
}
export const WeakMethod = builtinType(PyWeakMethod as Value, {
  name: "WeakMethod",
  module: "weakref",
  signatures: { __new__: "(meth, callback=None)", __call__: "()" },
});

/** Stands for its referent in every operation. */
class PyProxy extends PyObject {
  $reference: PyReference = null as never;
  $get(): Value {
    const o = this.$reference.$get();
    if (o === null) throw referenceError("weakly-referenced object no longer exists");
    return o;
  }
  __getattribute__(name: Value): Value {
    return getattr(this.$get(), name);
  }
  __setattr__(name: Value, value: Value): null {
    setattr(this.$get(), name, value);
    return null;
  }
  __delattr__(name: Value): null {
    delattr(this.$get(), name);
    return null;
  }
  __str__(): Value {
    return links.str(this.$get());
  }
  __repr__(): Value {
    const o = this.$get();
    return `<weakproxy at ${address(this)}; to '${typeOf(o).$qualname}' at ${address(o)}>`;
  }
  __bool__(): boolean {
    return links.truth(this.$get());
  }
  __eq__(other: Value): Value {
    return equals(this.$get(), other instanceof PyProxy ? other.$get() : other);
  }
  __hash__(): Value {
    throw typeError("unhashable type: 'weakref.ProxyType'");
  }
  __call__(...args: Value[]): Value {
    const kw = args.pop();
    return callKw(this.$get(), args, Object.keys(kw).length === 0 ? null : kw);
  }
}

const forwarded: { [name: string]: string } = {
  __len__: "()",
  __getitem__: "(key, /)",
  __setitem__: "(key, value, /)",
  __delitem__: "(key, /)",
  __contains__: "(value, /)",
  __iter__: "()",
  __next__: "()",
  __add__: "(value, /)",
  __sub__: "(value, /)",
  __mul__: "(value, /)",
  __truediv__: "(value, /)",
  __floordiv__: "(value, /)",
  __mod__: "(value, /)",
  __radd__: "(value, /)",
  __rsub__: "(value, /)",
  __rmul__: "(value, /)",
  __lt__: "(value, /)",
  __le__: "(value, /)",
  __gt__: "(value, /)",
  __ge__: "(value, /)",
  __neg__: "()",
  __abs__: "()",
  __int__: "()",
  __float__: "()",
  __index__: "()",
  __enter__: "()",
  __exit__: "(type, value, traceback, /)",
};
for (const name of Object.keys(forwarded)) {
  Object.defineProperty(PyProxy.prototype, name, {
    configurable: true,
    writable: true,
    value(this: PyProxy, ...args: Value[]) {
      const o = this.$get();
      const m = lookupSpecial(o, name);
      if (m === undefined) {
        if (args.length === 1 && !name.endsWith("item__") && name !== "__contains__") return NotImplemented;
        throw typeError(`'${typeOf(o).$name}' object does not support ${name}`);
      }
      return m.apply(o, args);
    },
  });
}

const proxySignatures = {
  __getattribute__: "(name, /)",
  __setattr__: "(name, value, /)",
  __delattr__: "(name, /)",
  __str__: "()",
  __repr__: "()",
  __bool__: "()",
  __eq__: "(other, /)",
  __hash__: "()",
  ...forwarded,
};
class PyCallableProxy extends PyProxy {}
Reflect.deleteProperty(PyCallableProxy.prototype, "constructor");
const callProxy = PyProxy.prototype.__call__;
Reflect.deleteProperty(PyProxy.prototype, "__call__");
PyCallableProxy.prototype.__call__ = callProxy;
export const ProxyType = builtinType(PyProxy, {
  name: "ProxyType",
  module: "weakref",
  style: "c",
  base: false,
  signatures: proxySignatures,
});
export const CallableProxyType = builtinType(PyCallableProxy, {
  name: "CallableProxyType",
  module: "weakref",
  style: "c",
  base: false,
  signatures: { __call__: "(*args, **kwargs)" },
});

/** A JavaScript proxy, so that plain attribute loads of emitted code reach the referent too. */
export function proxy(o: Value, callback: Value): Value {
  const reference = PyReference.__new__(ref, o, callback);
  const callable = typeof o === "function" || lookupSpecial(o, "__call__") !== undefined;
  const made = callable ? new PyCallableProxy() : new PyProxy();
  made.$reference = reference;
  return new Proxy(made, {
    get(target, key) {
      return typeof key !== "string" || key.charCodeAt(0) === 36 ? Reflect.get(target, key) : undefined;
    },
  });
}
