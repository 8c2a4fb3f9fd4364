/** Attribute access (internals.md §4). CPython: Objects/object.c, `type_getattro` in Objects/typeobject.c. */
import { isSlotWrapper, type PyFunction, type PyMethodForm, plainForm, thisForm } from "./callable.ts";
import { links } from "./links.ts";
import { jsName } from "./names.ts";
import type { Value } from "./object.ts";
import {
  hidingHook,
  hooks,
  isType,
  lookup,
  lookupSpecial,
  type PyType,
  setClassAttribute,
  typeOf,
  wellKnown,
} from "./type.ts";

/**
 * The value of an attribute that emitted code has loaded: `attr(x?.foo, x, "foo")`. Plain values pass; functions may
 * have to be bound, and `undefined` may be an attribute that only the slow path finds.
 */
export function attr(v: Value, x: Value, name: string): Value {
  return v === undefined || typeof v === "function" ? attrSlow(v, x, name) : v;
}

function attrSlow(v: Value, x: Value, name: string): Value {
  if (v !== undefined && typeof x === "object" && v.$isMethod !== true) return v;
  return getattr(x, name);
}

/** `getattr(o, name)`. @raises AttributeError */
export function getattr(o: Value, name: string): Value {
  const v = find(o, name);
  if (v !== undefined) return v;
  throw noAttribute(o, name);
}

/** `getattr(o, name, undefined)`: swallows AttributeError, as `hasattr` does. */
export function getattrOr(o: Value, name: string, fallback: Value): Value {
  try {
    const v = find(o, name);
    return v === undefined ? fallback : v;
  } catch (e) {
    if (links.isAttributeError(e)) return fallback;
    throw e;
  }
}

/** `hasattr(o, name)`. */
export function hasattr(o: Value, name: string): boolean {
  return getattrOr(o, name, undefined) !== undefined;
}

/** The AttributeError for a missing attribute. */
export function noAttribute(o: Value, name: string): Value {
  if (isType(o)) return links.attributeError(`type object '${o.$name}' has no attribute '${name}'`, name, o);
  const t = typeOf(o);
  if (t === wellKnown.module) {
    const own = o.__name__;
    const text =
      typeof own === "string"
        ? `module '${own}' has no attribute '${name}'`
        : `module has no attribute '${name}'`;
    return links.attributeError(text, name, o);
  }
  return links.attributeError(`'${t.$name}' object has no attribute '${name}'`, name, o);
}

function find(o: Value, name: string): Value {
  if (typeof o === "function")
    return o.$isType === true ? typeAttribute(o, name) : functionAttribute(o, name);
  const t = typeOf(o);
  const override = t.$proto.__getattribute__;
  if (override !== wellKnown.object?.$proto.__getattribute__) return hookedAttribute(o, name, t, override);
  const v = genericFind(o, t, name);
  if (v !== undefined) return v;
  const fallback = t.$proto.__getattr__;
  return fallback === undefined ? undefined : fallback.call(o, name);
}

function hookedAttribute(o: Value, name: string, t: PyType, override: PyMethodForm): Value {
  const fallback = t.$proto.__getattr__;
  if (fallback === undefined) return override.call(o, name);
  try {
    return override.call(o, name);
  } catch (e) {
    if (!links.isAttributeError(e)) throw e;
    return fallback.call(o, name);
  }
}

/** What `object.__getattribute__` finds, `undefined` where it would raise AttributeError. */
export function genericFind(o: Value, t: PyType, name: string): Value {
  const key = jsName(name);
  const hasOwnView = t.$proto.__getattr__ === undefined;
  let v: Value;
  if (hasOwnView) v = typeof o === "object" && o !== null ? o[key] : Reflect.get(t.$proto, key, o);
  else {
    try {
      v = typeof o === "object" && o !== null ? o[key] : Reflect.get(t.$proto, key, o);
    } catch (e) {
      // A property that raises AttributeError hands over to `__getattr__`.
      if (!links.isAttributeError(e)) throw e;
      return undefined;
    }
  }
  if (v === undefined && typeof o === "object" && o?.$isHidden === true) v = hidingHook.find(o, t, name);
  if (typeof v === "function" && v.$isMethod === true) return bind(o, v);
  return v;
}

/**
 * The bound method of a value and a method in this-form.
 * Documentation: "Instance methods" in the data model.
 */
export function bind(self: Value, m: PyMethodForm): Value {
  if (m.$boundTo !== undefined) return bind(m.$boundTo(self), thisForm(m.$function as PyFunction));
  const bound = (...args: Value[]): Value => m.apply(self, args);
  const b = bound as unknown as { [key: string]: Value };
  b.$class = m.$code?.style === "c" ? kindOfBound(m) : wellKnown.method;
  b.$self = self;
  b.$form = m;
  return bound;
}

function kindOfBound(m: PyMethodForm): PyType {
  return (
    m.$ownerName && isSlotWrapper(m) ? wellKnown["method-wrapper"] : wellKnown.builtin_function_or_method
  ) as PyType;
}

/** Attributes of classes: the class's own view first, data descriptors of the metaclass before it. */
function typeAttribute(cls: PyType, name: string): Value {
  const key = jsName(name);
  if (cls.$memo.has(name)) return cls[key];
  const meta = cls.$class;
  const override = meta.$proto.__getattribute__;
  if (override !== wellKnown.type?.$proto.__getattribute__) {
    const fallback = meta.$proto.__getattr__;
    try {
      return override.call(cls, name);
    } catch (e) {
      if (fallback === undefined || !links.isAttributeError(e)) throw e;
      return fallback.call(cls, name);
    }
  }
  const v = typeFind(cls, name);
  if (v !== undefined) return v;
  const fallback = meta.$proto.__getattr__;
  return fallback === undefined ? undefined : fallback.call(cls, name);
}

/** What `type.__getattribute__` finds, `undefined` where it would raise AttributeError. */
export function typeFind(cls: PyType, name: string): Value {
  const meta = cls.$class;
  const ofMeta = lookup(meta, name);
  if (ofMeta !== undefined && typeof ofMeta === "object" && ofMeta !== null && isData(ofMeta)) {
    return Reflect.get(meta.$proto, jsName(name), cls);
  }
  const raw = lookup(cls, name);
  if (raw !== undefined) {
    const view = classView(cls, raw);
    if (view.stable && meta === wellKnown.type && name !== "__class__" && name !== "__dict__") {
      cls.$memo.add(name);
      Object.defineProperty(cls, jsName(name), {
        value: view.value,
        writable: true,
        configurable: true,
        enumerable: false,
      });
    }
    return view.value;
  }
  if (ofMeta === undefined) return undefined;
  const v = Reflect.get(meta.$proto, jsName(name), cls);
  return typeof v === "function" && v.$isMethod === true ? bind(cls, v) : v;
}

/** Whether a descriptor comes before the instance's own attributes. */
export function isData(descriptor: Value): boolean {
  return (
    lookupSpecial(descriptor, "__set__") !== undefined ||
    lookupSpecial(descriptor, "__delete__") !== undefined
  );
}

/** How an entry of a class's namespace looks when it is read from the class. */
function classView(cls: PyType, raw: Value): { value: Value; stable: boolean } {
  if (typeof raw === "function")
    return { value: raw.$isMethod === true ? plainForm(raw) : raw, stable: true };
  if (typeof raw !== "object" || raw === null) return { value: raw, stable: true };
  if (raw.$classView !== undefined) return { value: raw.$classView(cls), stable: raw.$stableView === true };
  const get = lookupSpecial(raw, "__get__");
  if (get === undefined) return { value: raw, stable: true };
  return { value: get.call(raw, null, cls), stable: false };
}

function functionAttribute(f: PyFunction, name: string): Value {
  const own = f.$attributes?.get(name);
  if (own !== undefined) return own;
  const t = typeOf(f);
  const v = Reflect.get(t.$proto, jsName(name), f);
  if (typeof v === "function" && v.$isMethod === true) return bind(f, v);
  // Bound methods have the attributes of their functions.
  return v === undefined && t === wellKnown.method ? t.$proto.__getattr__.call(f, name) : v;
}

/** `setattr(o, name, value)`. @raises AttributeError, TypeError */
export function setattr(o: Value, name: string, value: Value): void {
  const t = typeOf(o);
  const set = t.$proto.__setattr__;
  set.call(o, name, value);
}

/** `delattr(o, name)`. @raises AttributeError */
export function delattr(o: Value, name: string): void {
  typeOf(o).$proto.__delattr__.call(o, name);
}

/** `object.__setattr__`. */
export function genericSetattr(o: Value, name: string, value: Value): void {
  const t = typeOf(o);
  const key = jsName(name);
  if (typeof o === "function") {
    const d = lookup(t, name);
    if (d !== undefined && typeof d === "object" && d !== null && isData(d))
      Reflect.set(t.$proto, key, value, o);
    else if (t === wellKnown.function || t.$hasDict) (o.$attributes ??= new Map()).set(name, value);
    else throw cannotSet(o, t, name, d);
    return;
  }
  const raw = lookup(t, name);
  const descriptor = typeof raw === "object" && raw !== null;
  if (descriptor && raw.$setOn !== undefined) {
    raw.$setOn(o, value);
    return;
  }
  if (descriptor) {
    const set = lookupSpecial(raw, "__set__");
    if (set !== undefined) {
      set.call(raw, o, value);
      return;
    }
  }
  if (t.$hasDict && typeof o === "object" && o !== null) {
    if (o.$sharedDict !== undefined) o.$sharedDict.$set(name, value);
    else if (descriptor || raw !== undefined) {
      Object.defineProperty(o, key, { value, writable: true, enumerable: true, configurable: true });
    } else o[key] = value;
    if (o.$changed !== undefined) o.$changed(name);
    return;
  }
  throw cannotSet(o, t, name, raw);
}

function cannotSet(o: Value, t: PyType, name: string, raw: Value): Value {
  if (raw !== undefined) {
    return links.attributeError(`'${t.$name}' object attribute '${name}' is read-only`, name, o);
  }
  return links.attributeError(
    `'${t.$name}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
    name,
    o,
  );
}

/** `object.__delattr__`. */
export function genericDelattr(o: Value, name: string): void {
  const t = typeOf(o);
  const key = jsName(name);
  const raw = lookup(t, name);
  if (typeof raw === "object" && raw !== null) {
    if (raw.$deleteOn !== undefined) {
      raw.$deleteOn(o);
      return;
    }
    const del = lookupSpecial(raw, "__delete__");
    if (del !== undefined) {
      del.call(raw, o);
      return;
    }
    if (lookupSpecial(raw, "__set__") !== undefined) throw links.attributeError("__delete__", name, o);
  }
  if (typeof o === "function") {
    if ((o as PyFunction).$attributes?.delete(name) === true) return;
  } else if (o?.$sharedDict !== undefined) {
    if (o.$sharedDict.$delete(name) !== undefined) return;
  } else if (typeof o === "object" && o !== null && Object.hasOwn(o, key) && o[key] !== undefined) {
    const d = Object.getOwnPropertyDescriptor(o, key) as PropertyDescriptor;
    if (d.get !== undefined) o[key] = undefined;
    else Reflect.deleteProperty(o, key);
    if (o.$changed !== undefined) o.$changed(name);
    return;
  }
  throw t.$hasDict ? noAttribute(o, name) : cannotSet(o, t, name, raw);
}

/** `type.__setattr__` and, with `undefined`, `type.__delattr__`. */
export function typeSetattr(cls: PyType, name: string, value: Value): void {
  // Classes of modules that CPython writes in Python are as open as a program's own.
  if (cls.$builtin && (cls.$style !== "python" || /^(?:datetime|types)$/.test(cls.$module))) {
    throw links.typeError(`cannot set '${name}' attribute of immutable type '${cls.$name}'`);
  }
  const ofMeta = lookup(cls.$class, name);
  if (ofMeta !== undefined && typeof ofMeta === "object" && ofMeta !== null) {
    const set = lookupSpecial(ofMeta, value === undefined ? "__delete__" : "__set__");
    if (set !== undefined) {
      if (value === undefined) set.call(ofMeta, cls);
      else set.call(ofMeta, cls, value);
      return;
    }
  }
  if (value === undefined && !cls.$dict.has(name)) throw noAttribute(cls, name);
  setClassAttribute(cls, name, value);
}

hooks.getattr = getattr;
hooks.getattrOr = getattrOr;
