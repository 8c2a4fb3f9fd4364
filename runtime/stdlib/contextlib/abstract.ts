// The abstract classes of context managers. CPython: Lib/contextlib.py.

import type { FrameBody } from "../../frames/frame.ts";
import { type Code, type PyMethodForm, plainForm } from "../../objects/callable.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { builtinType, lookup, type PyType } from "../../objects/type.ts";
import { ABCMeta, computeAbstractMethods } from "../abc.ts";

/** Does a class have all these methods, none set to None? */
function hasMethods(cls: PyType, names: readonly string[]): Value {
  return names.every((name) => (lookup(cls, name) ?? null) !== null) ? true : NotImplemented;
}

class PyAbstractContextManager extends PyObject {
  __enter__(): Value {
    return this;
  }
  __exit__(_type: Value, _value: Value, _traceback: Value): Value {
    return null;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  static __subclasshook__(cls: Value, C: Value): Value {
    return cls === AbstractContextManager ? hasMethods(C, ["__enter__", "__exit__"]) : NotImplemented;
  }
}
const classmethods = { __class_getitem__: "(item, /)", __subclasshook__: "(C)" };

export const AbstractContextManager: PyType = builtinType(PyAbstractContextManager, {
  name: "AbstractContextManager",
  module: "contextlib",
  metaclass: ABCMeta,
  dict: false,
  doc: "An abstract base class for context managers.",
  signatures: { __enter__: "()", __exit__: "(exc_type, exc_value, traceback)" },
  classmethods,
});

class PyAbstractAsyncContextManager extends PyObject {
  *__aenter__(): FrameBody {
    return this;
  }
  *__aexit__(_type: Value, _value: Value, _traceback: Value): FrameBody {
    return null;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
  static __subclasshook__(cls: Value, C: Value): Value {
    return cls === AbstractAsyncContextManager ? hasMethods(C, ["__aenter__", "__aexit__"]) : NotImplemented;
  }
}

export const AbstractAsyncContextManager: PyType = builtinType(PyAbstractAsyncContextManager as Value, {
  name: "AbstractAsyncContextManager",
  module: "contextlib",
  metaclass: ABCMeta,
  dict: false,
  doc: "An abstract base class for asynchronous context managers.",
  signatures: { __aenter__: "()", __aexit__: "(exc_type, exc_value, traceback)" },
  classmethods,
  coroutines: ["__aenter__", "__aexit__"],
});

for (const [cls, name] of [
  [AbstractContextManager, "__exit__"],
  [AbstractAsyncContextManager, "__aexit__"],
] as const) {
  const m = cls.$dict.get(name) as PyMethodForm & { $attributes?: Map<string, Value>; $code: Code };
  m.$attributes = new Map([["__isabstractmethod__", true]]);
  plainForm(m).$attributes = m.$attributes;
  computeAbstractMethods(cls);
}
