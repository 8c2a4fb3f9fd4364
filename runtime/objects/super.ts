/** `super`. CPython: `super_getattro` in Objects/typeobject.c; documentation: `super` in "Built-in Functions". */
import { bind, genericFind, getattr } from "./attribute.ts";
import { type PyFunction, type PyMethodForm, thisForm } from "./callable.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { builtinType, isSubtype, isType, lookupSpecial, type PyType, typeOf } from "./type.ts";

/** The class whose MRO a `super(cls, self)` searches. */
function startOf(cls: PyType, self: Value): PyType {
  if (isType(self) && isSubtype(self, cls)) return self;
  const t = typeOf(self);
  if (isSubtype(t, cls)) return t;
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
  static __new__(_cls: Value, type?: Value, object?: Value): Value {
    if (type === undefined) throw links.runtimeError("super(): no arguments");
    if (!isType(type)) throw links.typeError(`super() argument 1 must be a type, not ${typeOf(type).$name}`);
    return superObject(type, object);
  }
  __getattribute__(name: Value): Value {
    if (this.$cls === null || this.$object === null) return genericFind(this, typeOf(this), name);
    return superAttr(this.$cls, this.$object, name);
  }
  __repr__(): string {
    const cls = this.$cls?.$name ?? "NULL";
    return this.$object === null
      ? `<super: <class '${cls}'>, NULL>`
      : `<super: <class '${cls}'>, <${(isType(this.$object) ? this.$object : typeOf(this.$object)).$name} object>>`;
  }
}

/** `super(cls, self)` as an object. Emitted code that calls a method at once uses `superMethod` instead. */
export function superObject(cls: PyType, self: Value): Value {
  if (cls === undefined) throw links.runtimeError("super(): empty __class__ cell");
  const made = new PySuper();
  made.$cls = cls;
  if (self === undefined || self === null) return made;
  startOf(cls, self);
  made.$object = self;
  // The prototype chain of the object would answer `x.foo` with object's own attributes.
  return new Proxy(made, {
    get(target, key) {
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
  signatures: { __new__: "(*args)", __getattribute__: "(name, /)", __repr__: "()" },
});
