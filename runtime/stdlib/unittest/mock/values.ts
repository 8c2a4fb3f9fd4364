// Sentinels, ANY, and what the mocks need to know of Python values. CPython: Lib/unittest/mock.py.
import { importModule } from "../../../modules/importer.ts";
import { getattr, getattrOr } from "../../../objects/attribute.ts";
import { attributeError, BaseException, Exception } from "../../../objects/exception.ts";
import { links } from "../../../objects/links.ts";
import { jsName, pyName } from "../../../objects/names.ts";
import { PyObject, type Value } from "../../../objects/object.ts";
import type { Keywords } from "../../../objects/signature.ts";
import { builtinType, isInstance, isSubtype, isType, type PyType, typeOf } from "../../../objects/type.ts";

export const module = "unittest.mock";

class PySentinelObject extends PyObject {
  declare name: string;
  __init__(name: string): null {
    this.name = name;
    return null;
  }
  __repr__(): string {
    return `sentinel.${this.name}`;
  }
  __reduce__(): string {
    return `sentinel.${this.name}`;
  }
}
const _SentinelObject = builtinType(PySentinelObject, {
  name: "_SentinelObject",
  module,
  doc: "A unique, named, sentinel object.",
  signatures: { __init__: "(name)", __repr__: "()", __reduce__: "()" },
});

class PySentinel extends PyObject {
  readonly $known = new Map<string, Value>();
  __getattr__(name: string): Value {
    if (name === "__bases__") throw attributeError("");
    let found = this.$known.get(name);
    if (found === undefined) {
      found = _SentinelObject(name);
      this.$known.set(name, found);
    }
    return found;
  }
  __reduce__(): string {
    return "sentinel";
  }
}
const _Sentinel = builtinType(PySentinel, {
  name: "_Sentinel",
  module,
  doc: "Access attributes to return a named object, usable as a sentinel.",
  signatures: { __getattr__: "(name)", __reduce__: "()" },
});

/** Documentation: unittest.mock.sentinel. */
export const sentinel: Value = _Sentinel();
/** Documentation: unittest.mock.DEFAULT. */
export const DEFAULT: Value = sentinel.__getattr__("DEFAULT");
export const DELETED: Value = sentinel.__getattr__("DELETED");

class PyAny extends PyObject {
  __eq__(_other: Value): boolean {
    return true;
  }
  __ne__(_other: Value): boolean {
    return false;
  }
  __repr__(): string {
    return "<ANY>";
  }
}
/** Documentation: unittest.mock.ANY. */
export const ANY: Value = builtinType(PyAny, {
  name: "_ANY",
  module,
  doc: "A helper object that compares equal to everything.",
  signatures: { __eq__: "(other)", __ne__: "(other)", __repr__: "()" },
})();

export const InvalidSpecError: Value = builtinType(class extends Exception.$Impl {} as Value, {
  name: "InvalidSpecError",
  module,
  doc: "Indicates that an invalid value was used as a mock spec.",
});

/** The classes of mocks, which make each other's instances; each is put here by its own file. */
export const classes: { [name: string]: PyType } = Object.create(null);

/** A function of another module, as a program that has not changed it would see it. */
export function fromModule(name: string, attribute: string): Value {
  return getattr(importModule(null, name, 0), attribute);
}

/** `asyncio.iscoroutinefunction`. */
export function iscoroutinefunction(f: Value): boolean {
  return fromModule("asyncio", "iscoroutinefunction")(f);
}

/** Is this a mock? Its `__class__` may say something else. */
export function isMock(v: Value): boolean {
  return isSubtype(typeOf(v), classes.NonCallableMock as PyType);
}

export function isException(v: Value): boolean {
  return isInstance(v, BaseException) || (isType(v) && isSubtype(v, BaseException));
}

/** A function or a bound method that Python code has defined. */
export function isFunction(v: Value): boolean {
  const name = typeof v === "function" ? typeOf(v).$name : "";
  return name === "function" || name === "method";
}

/** A list or a tuple, and no subclass of them. */
export function isList(v: Value): boolean {
  if (typeof v !== "object" || v === null) return false;
  const { $name: name, $module: of } = typeOf(v);
  return of === "builtins" && (name === "list" || name === "tuple");
}

/** Can the value be called? Seen through static and class methods. */
export function canBeCalled(v: Value): boolean {
  if (isType(v)) return true;
  if (["staticmethod", "classmethod", "method"].includes(typeOf(v).$name))
    return canBeCalled(getattr(v, "__func__"));
  return getattrOr(v, "__call__", null) !== null;
}

export function isAsync(given: Value): boolean {
  if (isMock(given) && !isInstance(given, classes.AsyncMock as PyType)) return false;
  const v = getattrOr(given, "__func__", given);
  return iscoroutinefunction(v) || fromModule("inspect", "isawaitable")(v);
}

/** The mock behind a function that `create_autospec` has made, or the value itself. */
export function mockOf(v: Value): Value {
  return isFunction(v) ? getattrOr(v, "mock", v) : v;
}

/** The names of `dir(v)`. */
export function namesOf(v: Value): string[] {
  return links.arrayOf(fromModule("builtins", "dir")(v));
}

/** Keywords as a dict for Python code. */
export function dictOf(kw: Keywords): Value {
  return links.dict(Object.entries(kw).map(([key, v]) => [pyName(key) ?? key, v]));
}

/** A dict as the keywords of a call. */
export function keywordsOf(dict: Value): Keywords {
  const kw: Keywords = {};
  for (const [key, v] of links.stringEntries(dict)) kw[jsName(key)] = v;
  return kw;
}

/** The keyword object that ends the arguments of a `**kwargs` function. */
export function splitArguments(given: Value[]): [args: Value[], kw: Keywords] {
  const kw = given.at(-1);
  return [given.slice(0, -1), kw];
}

/** No keywords are no object: a call without any is a plain call. */
export function orNone(kw: Keywords): Keywords | null {
  return Object.keys(kw).length > 0 ? kw : null;
}
