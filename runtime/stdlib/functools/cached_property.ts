// `functools.cached_property`. Counterpart of Lib/functools.py.
import { getattrOr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { isException, KeyError, TypeError_, typeError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { inLibrary } from "../../objects/library_frames.ts";
import { jsName } from "../../objects/names.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { getItem, setItem } from "../../objects/subscript.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { toJs } from "../../objects/wide_str.ts";

class PyCachedProperty extends PyObject {
  func: Value = null;
  attrname: Value = null;
  __doc__: Value = null;
  __module__: Value = null;

  __init__(func: Value): null {
    this.func = func;
    this.attrname = null;
    this.__doc__ = getattrOr(func, "__doc__", null);
    this.__module__ = getattrOr(func, "__module__", null);
    return null;
  }
  __set_name__(_owner: Value, name: Value): null {
    if (this.attrname === null) this.attrname = name;
    else if (name !== this.attrname) {
      throw typeError(
        `Cannot assign the same cached_property to two different names (${repr(this.attrname)} and ${repr(name)}).`,
      );
    }
    return null;
  }
  __get__(instance: Value, _owner: Value): Value {
    if (instance === null) return this;
    if (this.attrname === null) {
      throw typeError("Cannot use cached_property instance without calling __set_name__ on it.");
    }
    const cls = typeOf(instance);
    if (typeof instance === "object" && cls.$hasDict && !(instance instanceof PyDict)) {
      const key = jsName(toJs(this.attrname));
      if (Object.hasOwn(instance, key)) return instance[key];
      let value: Value;
      try {
        value = call(this.func, instance);
      } catch (e) {
        throw inLibrary(e, "functools.py:1037 __get__");
      }
      Object.defineProperty(instance, key, { value, writable: true, enumerable: true, configurable: true });
      return value;
    }
    const cache = getattrOr(instance, "__dict__", undefined);
    if (cache === undefined) {
      throw typeError(
        `No '__dict__' attribute on ${repr(cls.$name)} instance to cache ${repr(this.attrname)} property.`,
      );
    }
    try {
      return getItem(cache, this.attrname);
    } catch (e) {
      if (!isException(e, KeyError)) throw e;
    }
    const value = call(this.func, instance);
    try {
      setItem(cache, this.attrname, value);
    } catch (e) {
      if (!isException(e, TypeError_)) throw e;
      throw typeError(
        `The '__dict__' attribute on ${repr(cls.$name)} instance does not support item assignment for caching ${repr(this.attrname)} property.`,
      );
    }
    return value;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

export const cached_property: Value = builtinType(PyCachedProperty, {
  name: "cached_property",
  module: "functools",
  style: "python",
  dict: true,
  signatures: {
    __init__: "(func)",
    __set_name__: "(owner, name)",
    __get__: "(instance, owner=None)",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});
