/** property, classmethod, staticmethod, and the descriptors of runtime types and `__slots__`. CPython: Objects/descrobject.c, funcobject.c. */
import { bind, getattrOr, noAttribute, setattr } from "./attribute.ts";
import { call, callKw, fn } from "./call.ts";
import { Code, type PyFunction, type PyMethodForm, plainForm, runtimeMethod, thisForm } from "./callable.ts";
import { links } from "./links.ts";
import { jsName } from "./names.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented, object_ } from "./object_type.ts";
import { parseSignature } from "./signature.ts";
import {
  builtinType,
  descriptorHook,
  descriptorsLoaded,
  isSubtype,
  type PyType,
  setClassAttribute,
  slotHook,
  typeOf,
  wellKnown,
} from "./type.ts";

/** Documentation: `property` in "Built-in Functions". */
export class PyProperty extends PyObject {
  $fget: Value = null;
  $fset: Value = null;
  $fdel: Value = null;
  /** `undefined`: there is none. */
  $doc: Value = undefined;
  $name: Value = undefined;
  $docIsGetters = false;
  __init__(fget: Value = null, fset: Value = null, fdel: Value = null, doc: Value = null): null {
    this.$fget = fget;
    this.$fset = fset;
    this.$fdel = fdel;
    this.$name = undefined;
    let text = doc === null ? undefined : doc;
    this.$docIsGetters = false;
    if (text === undefined && fget !== null) {
      text = getattrOr(fget, "__doc__", undefined) ?? undefined;
      this.$docIsGetters = text !== undefined;
    }
    if (typeOf(this) === property) this.$doc = text;
    else this.$setOwnDoc(text ?? null);
    return null;
  }
  /** An instance of a subclass has its text in its dict: the class's own would hide the property's. */
  $setOwnDoc(doc: Value): void {
    try {
      setattr(this, "__doc__", doc);
    } catch (e) {
      // CPython drops the text where there is no place for it, unless it is the getter's.
      if (this.$docIsGetters || !links.isAttributeError(e)) throw e;
    }
  }
  get __doc__(): Value {
    return this.$doc ?? null;
  }
  set __doc__(doc: Value) {
    this.$doc = doc;
  }
  get __name__(): Value {
    const name = this.$shownName();
    if (name === undefined) throw noAttribute(this, "__name__");
    return name;
  }
  set __name__(name: Value) {
    this.$name = name;
  }
  $shownName(): Value {
    if (this.$name !== undefined) return this.$name;
    return this.$fget === null ? undefined : getattrOr(this.$fget, "__name__", undefined);
  }
  get __isabstractmethod__(): boolean {
    return [this.$fget, this.$fset, this.$fdel].some(
      (f) => f !== null && links.truth(getattrOr(f, "__isabstractmethod__", false)),
    );
  }
  getter(fget: Value): Value {
    return this.$copy(fget, this.$fset, this.$fdel);
  }
  setter(fset: Value): Value {
    return this.$copy(this.$fget, fset, this.$fdel);
  }
  deleter(fdel: Value): Value {
    return this.$copy(this.$fget, this.$fset, fdel);
  }
  $copy(fget: Value, fset: Value, fdel: Value): Value {
    const get = fget ?? this.$fget;
    const doc = this.$docIsGetters && get !== null ? null : (this.$doc ?? null);
    const copy = typeOf(this)(get, fset ?? this.$fset, fdel ?? this.$fdel, doc);
    if (copy instanceof PyProperty) copy.$name = this.$name;
    return copy;
  }
  __set_name__(...args: Value[]): null {
    if (args.length !== 2) {
      throw links.typeError(`__set_name__() takes 2 positional arguments but ${args.length} were given`);
    }
    this.$name = args[1];
    return null;
  }
  __get__(obj: Value, type: Value = null): Value {
    if (obj === null && type !== null && type !== wellKnown.NoneType) return this;
    return this.$get(obj);
  }
  __set__(obj: Value, value: Value): null {
    this.$setOn(obj, value);
    return null;
  }
  __delete__(obj: Value): null {
    this.$deleteOn(obj);
    return null;
  }
  $get(obj: Value): Value {
    if (this.$fget === null) throw this.$missing(obj, "getter");
    return typeof this.$fget === "function" ? this.$fget(obj) : call(this.$fget, obj);
  }
  $setOn(obj: Value, value: Value): void {
    if (this.$fset === null) throw this.$missing(obj, "setter");
    call(this.$fset, obj, value);
  }
  $deleteOn(obj: Value): void {
    if (this.$fdel === null) throw this.$missing(obj, "deleter");
    call(this.$fdel, obj);
  }
  $missing(obj: Value, what: string): Value {
    const name = this.$shownName();
    const own = name === undefined ? "" : ` ${links.repr(name)}`;
    return links.attributeError(
      `property${own} of '${typeOf(obj).$qualname}' object has no ${what}`,
      name ?? "",
      obj,
    );
  }
  $instanceView(): PropertyDescriptor {
    const property = this;
    return {
      configurable: true,
      enumerable: false,
      get(this: Value) {
        try {
          return property.$get(this);
        } catch (e) {
          // The site that reads `x.name` does not know of `__getattr__`, which an AttributeError hands over to.
          const fallback = typeOf(this).$proto.__getattr__;
          if (fallback === undefined || typeof property.$name !== "string" || !links.isAttributeError(e))
            throw e;
          return fallback.call(this, property.$name);
        }
      },
      set(this: Value, value: Value) {
        property.$setOn(this, value);
      },
    };
  }
  $classView(): Value {
    return this;
  }
  get $stableView(): boolean {
    return true;
  }
}

/** The class of functions wrapped by `staticmethod`. */
export class PyStaticMethod extends PyObject {
  $callable: Value = null;
  __init__(callable: Value): null {
    this.$callable = callable;
    copyMetadata(this, callable);
    return null;
  }
  get __func__(): Value {
    return this.$callable;
  }
  get __wrapped__(): Value {
    return this.$callable;
  }
  get __isabstractmethod__(): boolean {
    return links.truth(getattrOr(this.$callable, "__isabstractmethod__", false));
  }
  __get__(_obj: Value, _type: Value = null): Value {
    return this.$callable;
  }
  __call__(...args: Value[]): Value {
    const kw = args.pop();
    return callKw(this.$callable, args, kw);
  }
  __repr__(): string {
    return `<staticmethod(${links.repr(this.$callable)})>`;
  }
  $instanceView(): PropertyDescriptor {
    return { value: this.$callable, writable: true, enumerable: false, configurable: true };
  }
  $classView(): Value {
    return this.$callable;
  }
  get $stableView(): boolean {
    return true;
  }
}

/** The class of functions wrapped by `classmethod`. */
export class PyClassMethod extends PyObject {
  $callable: Value = null;
  __init__(callable: Value): null {
    this.$callable = callable;
    copyMetadata(this, callable);
    return null;
  }
  get __func__(): Value {
    return this.$callable;
  }
  get __wrapped__(): Value {
    return this.$callable;
  }
  get __isabstractmethod__(): boolean {
    return links.truth(getattrOr(this.$callable, "__isabstractmethod__", false));
  }
  __get__(obj: Value, type: Value = null): Value {
    return this.$classView(type ?? typeOf(obj));
  }
  __repr__(): string {
    return `<classmethod(${links.repr(this.$callable)})>`;
  }
  $instanceView(): PropertyDescriptor {
    const callable = fn(this.$callable);
    const m = function (this: Value, ...args: Value[]) {
      return callable(typeOf(this), ...args);
    } as PyMethodForm;
    m.$isMethod = true;
    m.$code = (callable as PyFunction).$code as Code;
    m.$function = callable;
    m.$boundTo = typeOf;
    return { value: m, writable: true, enumerable: false, configurable: true };
  }
  $classView(cls: PyType): Value {
    const f = this.$callable;
    if (typeof f === "function" && f.$code !== undefined) return bind(cls, thisForm(f));
    return bindCallable(cls, f);
  }
  get $stableView(): boolean {
    return true;
  }
}

/** A bound method around any callable (`types.MethodType(callable, self)`). */
export function bindCallable(self: Value, callable: Value): Value {
  if (typeof callable === "function" && callable.$code !== undefined && callable.$class === undefined) {
    return bind(self, thisForm(callable));
  }
  const m = function (this: Value, ...args: Value[]) {
    return fn(callable)(this, ...args);
  } as PyMethodForm;
  m.$isMethod = true;
  m.$function = callable;
  m.$code = new Code("?", "?", parseSignature("(*args, **kwargs)"), "python", true);
  return bind(self, m);
}

function copyMetadata(to: Value, from: Value): void {
  for (const name of ["__module__", "__name__", "__qualname__", "__doc__"]) {
    const v = getattrOr(from, name, undefined);
    if (v !== undefined) to[name] = v;
  }
}

/** An attribute that a runtime class computes, or keeps in a field of its own. CPython: getset_descriptor, member_descriptor. */
export class PyGetSet extends PyObject {
  readonly $owner: PyType;
  readonly $name: string;
  readonly $isMember: boolean;
  readonly $getter: (() => Value) | undefined;
  readonly $setter: ((v: Value) => void) | undefined;
  constructor(owner: PyType, name: string, d: PropertyDescriptor, isMember: boolean) {
    super();
    this.$owner = owner;
    this.$name = name;
    this.$isMember = isMember;
    this.$getter = d.get;
    this.$setter = d.set;
  }
  get __name__(): Value {
    return this.$name;
  }
  get __qualname__(): Value {
    return `${this.$owner.$qualname}.${this.$name}`;
  }
  get __objclass__(): Value {
    return this.$owner;
  }
  __get__(obj: Value, type: Value = null): Value {
    if (obj === null && type !== null && type !== wellKnown.NoneType) return this;
    checkReceiver(this.$owner, this.$name, obj);
    const v = this.$getter?.call(obj);
    if (v === undefined) throw noAttribute(obj, this.$name);
    return v;
  }
  __set__(obj: Value, value: Value): null {
    this.$setOn(obj, value);
    return null;
  }
  __delete__(obj: Value): null {
    this.$deleteOn(obj);
    return null;
  }
  __repr__(): string {
    return `<${this.$isMember ? "member" : "attribute"} '${this.$name}' of '${this.$owner.$name}' objects>`;
  }
  $setOn(obj: Value, value: Value): void {
    checkReceiver(this.$owner, this.$name, obj);
    if (this.$setter === undefined) throw this.$readOnly(obj);
    this.$setter.call(obj, value);
  }
  $deleteOn(obj: Value): void {
    checkReceiver(this.$owner, this.$name, obj);
    if (this.$setter === undefined) throw this.$readOnly(obj);
    if (this.$owner.$builtin && this.$owner.$style === "python") {
      throw links.attributeError(
        `property '${this.$name}' of '${typeOf(obj).$qualname}' object has no deleter`,
        this.$name,
        obj,
      );
    }
    this.$setter.call(obj, this.$isMember ? null : undefined);
  }
  $readOnly(obj: Value): Value {
    if (this.$isMember) return links.attributeError("readonly attribute", this.$name, obj);
    if (this.$owner.$builtin && this.$owner.$style === "python") {
      return links.attributeError(
        `property '${this.$name}' of '${typeOf(obj).$qualname}' object has no setter`,
        this.$name,
        obj,
      );
    }
    return links.attributeError(
      `attribute '${this.$name}' of '${this.$owner.$name}' objects is not writable`,
      this.$name,
      obj,
    );
  }
  $instanceView(): PropertyDescriptor {
    const descriptor = this;
    return {
      configurable: true,
      enumerable: false,
      get: this.$getter,
      set(this: Value, value: Value) {
        descriptor.$setOn(this, value);
      },
    };
  }
  $classView(): Value {
    return this;
  }
  get $stableView(): boolean {
    return true;
  }
}

/** @raises TypeError if a descriptor is used on an object of another type */
function checkReceiver(owner: PyType, name: string, obj: Value): void {
  if (isSubtype(typeOf(obj), owner)) return;
  throw links.typeError(
    `descriptor '${name}' for '${owner.$name}' objects doesn't apply to a '${typeOf(obj).$name}' object`,
  );
}

/** A slot of a class with `__slots__`. CPython: member_descriptor. */
export class PyMember extends PyObject {
  readonly $owner: PyType;
  readonly $name: string;
  constructor(owner: PyType, name: string) {
    super();
    this.$owner = owner;
    this.$name = name;
  }
  get __name__(): Value {
    return this.$name;
  }
  get __qualname__(): Value {
    return `${this.$owner.$qualname}.${this.$name}`;
  }
  get __objclass__(): Value {
    return this.$owner;
  }
  __get__(obj: Value, type: Value = null): Value {
    if (obj === null && type !== null && type !== wellKnown.NoneType) return this;
    checkReceiver(this.$owner, this.$name, obj);
    const v = obj[jsName(this.$name)];
    if (v === undefined) throw noAttribute(obj, this.$name);
    return v;
  }
  __set__(obj: Value, value: Value): null {
    this.$setOn(obj, value);
    return null;
  }
  __delete__(obj: Value): null {
    this.$deleteOn(obj);
    return null;
  }
  __repr__(): string {
    return `<member '${this.$name}' of '${this.$owner.$name}' objects>`;
  }
  $setOn(obj: Value, value: Value): void {
    checkReceiver(this.$owner, this.$name, obj);
    obj[jsName(this.$name)] = value;
  }
  $deleteOn(obj: Value): void {
    checkReceiver(this.$owner, this.$name, obj);
    if (obj[jsName(this.$name)] === undefined) throw links.attributeError(this.$name, this.$name, obj);
    obj[jsName(this.$name)] = undefined;
  }
  $instanceView(): PropertyDescriptor {
    return { value: undefined, writable: true, enumerable: false, configurable: true };
  }
  $classView(): Value {
    return this;
  }
  get $stableView(): boolean {
    return true;
  }
}

const accessors = {
  __get__: "(instance, owner=None, /)",
  __set__: "(instance, value, /)",
  __delete__: "(instance, /)",
};

export const property = builtinType(PyProperty, {
  name: "property",
  signatures: {
    __init__: "(fget=None, fset=None, fdel=None, doc=None)",
    getter: "(object, /)",
    setter: "(object, /)",
    deleter: "(object, /)",
    __set_name__: "(*args)",
    ...accessors,
  },
  members: ["fget", "fset", "fdel", "__doc__"],
});
export const staticmethod = builtinType(PyStaticMethod, {
  name: "staticmethod",
  dict: true,
  signatures: {
    __init__: "(function, /)",
    __get__: accessors.__get__,
    __call__: "(*args, **kwargs)",
    __repr__: "()",
  },
});
export const classmethod = builtinType(PyClassMethod, {
  name: "classmethod",
  dict: true,
  signatures: { __init__: "(function, /)", __get__: accessors.__get__, __repr__: "()" },
});
export const getset_descriptor = builtinType(PyGetSet, {
  name: "getset_descriptor",
  module: "types",
  style: "c",
  base: false,
  signatures: { ...accessors, __repr__: "()" },
});
getset_descriptor.$dict.set("__module__", "builtins");
export const member_descriptor = builtinType(PyMember, {
  name: "member_descriptor",
  base: false,
  signatures: { ...accessors, __repr__: "()" },
});

function make<T extends { $callable: Value }>(o: T, f: Value): T {
  o.$callable = f;
  return o;
}

descriptorHook.getset = (owner, name, d, isMember) => {
  const descriptor = new PyGetSet(owner, name, d, isMember);
  if (isMember) Object.defineProperty(descriptor, "$class", { value: member_descriptor });
  Object.defineProperty(owner.$proto, name, descriptor.$instanceView());
  return descriptor;
};
descriptorHook.classmethod = (f) => make(new PyClassMethod(), f);
descriptorHook.staticmethod = (f) => make(new PyStaticMethod(), f);
slotHook.make = (owner, name) => new PyMember(owner, name);
slotHook.dict = (owner) => {
  const accessor = Object.getOwnPropertyDescriptor(PyObject.prototype, "__dict__") as PropertyDescriptor;
  return new PyGetSet(owner, "__dict__", accessor, false);
};
slotHook.weakref = (owner) => new PyGetSet(owner, "__weakref__", { get: () => null }, false);
descriptorsLoaded();

const initSubclass = runtimeMethod(
  function (this: Value, kw: Value) {
    if (Object.keys(kw).length > 0) {
      throw links.typeError(`${this.$name}.__init_subclass__() takes no keyword arguments`);
    }
    return null;
  },
  "__init_subclass__",
  "object",
  "(**kwargs)",
  "c",
);
const subclassHook = runtimeMethod(() => NotImplemented, "__subclasshook__", "object", "(*args)", "c");
setClassAttribute(object_, "__init_subclass__", descriptorHook.classmethod(plainForm(initSubclass)));
setClassAttribute(object_, "__subclasshook__", descriptorHook.classmethod(plainForm(subclassHook)));
