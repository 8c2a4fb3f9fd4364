/** `super`. CPython: `super_getattro` in Objects/typeobject.c; documentation: `super` in "Built-in Functions". */
import { bind, genericFind, getattr, getattrOr } from "./attribute.ts";
import { type PyFunction, type PyMethodForm, thisForm } from "./callable.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { builtinType, isSubtype, isType, lookupSpecial, type PyType, typeOf } from "./type.ts";

/** The class whose MRO a `super(cls, self)` searches. */
function startOf(cls: PyType, self: Value): PyType {
  if (isType(self) && isSubtype(self, cls)) return self;
  const t = typeOf(self);
  if (isSubtype(t, cls)) return t;
  const shown = getattrOr(self, "__class__", undefined);
  if (isType(shown) && shown !== t && isSubtype(shown, cls)) return shown;
  throw links.typeError(
    `super(type, obj): obj (${isType(self) ? "type" : "instance of"} ${isType(self) ? self.$name : t.$name}) is not an instance or subtype of type (${cls.$name}).`,
  );
}

function rawAfter(cls: PyType, start: PyType, name: string): Value {
  const { $mro: mro } = start;
  for (let i = mro.indexOf(cls) + 1; i < mro.length; i++) {
    const raw = (mro[i] as PyType).$dict.get(name);
    if (raw !== undefined) return raw;
  }
  return undefined;
}

/**
 * The method that `super(cls, self).name` finds, in this-form: `superMethod(C, self, "foo").call(self, a)`.
 * @raises AttributeError
 */
export function superMethod(
  cls: PyType,
  self: Value,
  name: string,
): (this: Value, ...args: Value[]) => Value {
  if (cls === undefined) throw links.runtimeError("super(): empty __class__ cell");
  if (self === undefined) throw links.runtimeError("super(): arg[0] deleted");
  const t = typeOf(self);
  if (t.$mro.includes(cls)) {
    const raw = rawAfter(cls, t, name);
    if (typeof raw === "function") {
      if (raw.$isMethod === true) return raw;
      if (raw.$code !== undefined && raw.$class === undefined && raw.$builtin !== true)
        return thisForm(raw as PyFunction);
    }
  }
  const v = superAttr(cls, self, name);
  return typeof v === "function" ? (...args: Value[]) => v(...args) : callableOf(v);
}

function callableOf(v: Value): (...args: Value[]) => Value {
  const m = lookupSpecial(v, "__call__");
  return (...args) => {
    if (m === undefined) throw links.typeError(`'${typeOf(v).$name}' object is not callable`);
    return m.apply(v, args);
  };
}

/** `super(cls, self).name`. @raises AttributeError */
export function superAttr(cls: PyType, self: Value, name: string): Value {
  if (cls === undefined) throw links.runtimeError("super(): empty __class__ cell");
  const start = startOf(cls, self);
  const raw = name === "__class__" ? undefined : rawAfter(cls, start, name);
  if (raw === undefined) {
    if (name === "__class__") return super_;
    const made = superObject(cls, self);
    const own = genericFind(made.$target, super_, name);
    if (own !== undefined) return own;
    throw links.attributeError(`'super' object has no attribute '${name}'`, name, new PySuper());
  }
  if (typeof raw === "function") {
    if (raw.$isMethod === true)
      return start === self ? ((raw as PyMethodForm).$function ?? getattr(start, name)) : bind(self, raw);
    if (raw.$code !== undefined && raw.$class === undefined && raw.$builtin !== true) {
      return start === self ? raw : bind(self, thisForm(raw));
    }
    return raw;
  }
  if (typeof raw !== "object" || raw === null) return raw;
  const get = lookupSpecial(raw, "__get__");
  return get === undefined ? raw : get.call(raw, start === self ? null : self, start);
}

class PySuper extends PyObject {
  $cls: PyType | null = null;
  $object: Value = null;
  static __new__(cls: Value, ...args: Value[]): Value {
    if (args.length > 2) throw links.typeError(`super() expected at most 2 arguments, got ${args.length}`);
    const [type, object] = args;
    if (type === undefined) throw links.runtimeError("super(): no arguments");
    if (!isType(type)) throw links.typeError(`super() argument 1 must be a type, not ${typeOf(type).$name}`);
    return bound(new cls.$Impl(), type, object);
  }
  get __thisclass__(): Value {
    return this.$cls;
  }
  get __self__(): Value {
    return this.$object;
  }
  get __self_class__(): Value {
    return this.$object === null ? null : startOf(this.$cls as PyType, this.$object);
  }
  __get__(instance: Value, _owner: Value = null): Value {
    if (instance === null || this.$object !== null || this.$cls === null) return this;
    const cls = typeOf(this);
    return cls === super_ ? bound(new PySuper(), this.$cls, instance) : cls(this.$cls, instance);
  }
  __getattribute__(name: Value): Value {
    if (name === "__class__") return typeOf(this);
    if (this.$cls !== null && this.$object !== null) {
      const start = startOf(this.$cls, this.$object);
      if (rawAfter(this.$cls, start, name) !== undefined) return superAttr(this.$cls, this.$object, name);
    }
    const own = genericFind((this as Value).$target ?? this, typeOf(this), name);
    if (own === undefined) {
      throw links.attributeError(`'${typeOf(this).$name}' object has no attribute '${name}'`, name, this);
    }
    return own;
  }
  __repr__(): string {
    const { $cls: cls, $object: object } = this;
    const name = cls?.$name ?? "NULL";
    const kind = typeOf(this).$name;
    return object === null || cls === null
      ? `<${kind}: <class '${name}'>, NULL>`
      : `<${kind}: <class '${name}'>, <${startOf(cls, object).$name} object>>`;
  }
}

/** `super()` in a method: the class and the first argument. */
export function superOf(cls: PyType, self: Value): Value {
  if (self === undefined) throw links.runtimeError("super(): arg[0] deleted");
  return superObject(cls, self);
}

/** `super(cls, self)` as an object. Emitted code that calls a method at once uses `superMethod` instead. */
export function superObject(cls: PyType, self: Value): Value {
  if (cls === undefined) throw links.runtimeError("super(): empty __class__ cell");
  return bound(new PySuper(), cls, self);
}

function bound(made: PySuper, cls: PyType, self: Value): Value {
  made.$cls = cls;
  if (self === undefined || self === null) return made;
  startOf(cls, self);
  made.$object = self;
  // The prototype chain of the object would answer `x.foo` with object's own attributes.
  return new Proxy(made, {
    get(target, key) {
      if (key === "$target") return target;
      if (typeof key !== "string" || key.charCodeAt(0) === 36) return Reflect.get(target, key);
      return undefined;
    },
    set(target, key, value) {
      return Reflect.set(target, key, value);
    },
  });
}

export const super_ = builtinType(PySuper, {
  name: "super",
  signatures: {
    __new__: "(*args)",
    __get__: "(instance, owner=None, /)",
    __getattribute__: "(name, /)",
    __repr__: "()",
  },
  members: ["__thisclass__", "__self__", "__self_class__"],
});
