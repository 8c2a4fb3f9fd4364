// `collections.namedtuple`. Counterpart of the factory in Lib/collections/__init__.py.

import { callMethod } from "../../objects/call.ts";
import type { PyFunction } from "../../objects/callable.ts";
import { dict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { arrayOf } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import { pyName } from "../../objects/names.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr, reprText, str } from "../../objects/repr.ts";
import { truth } from "../../objects/truth.ts";
import { PyTuple, tuple, tuple_ } from "../../objects/tuple.ts";
import {
  builtinType,
  descriptorHook,
  type PyType,
  setClassAttribute,
  typeNew,
  typeOf,
  wellKnown,
} from "../../objects/type.ts";
import { strConcatAll } from "../../objects/wide_str.ts";
import { pythonFunction } from "../python_function.ts";

/** The keywords of Python's grammar (module `keyword`). */
export const kwlist = [
  "False",
  "None",
  "True",
  "and",
  "as",
  "assert",
  "async",
  "await",
  "break",
  "class",
  "continue",
  "def",
  "del",
  "elif",
  "else",
  "except",
  "finally",
  "for",
  "from",
  "global",
  "if",
  "import",
  "in",
  "is",
  "lambda",
  "nonlocal",
  "not",
  "or",
  "pass",
  "raise",
  "return",
  "try",
  "while",
  "with",
  "yield",
];
const keywords = new Set(kwlist);

// A field of a named tuple. CPython: `_tuplegetter` in Modules/_collectionsmodule.c.
class PyTupleGetter extends PyObject {
  $index = 0;
  __doc__: Value = null;
  $instanceView(): PropertyDescriptor {
    const index = this.$index;
    return {
      configurable: true,
      enumerable: false,
      get(this: Value) {
        return this.$items[index];
      },
      set(this: Value) {
        throw wellKnownAttributeError("can't set attribute");
      },
    };
  }
  __get__(obj: Value, _type: Value): Value {
    if (obj === null) return this;
    if (!(obj instanceof PyTuple)) {
      throw typeError(
        `descriptor for index '${this.$index}' for tuple subclasses doesn't apply to '${typeOf(obj).$name}' object`,
      );
    }
    return obj.$items[this.$index];
  }
  __set__(_obj: Value, _value: Value): null {
    throw wellKnownAttributeError("can't set attribute");
  }
  __delete__(_obj: Value): null {
    throw wellKnownAttributeError("can't delete attribute");
  }
  __repr__(): Value {
    return `_tuplegetter(${this.$index}, ${repr(this.__doc__)})`;
  }
}

import { attributeError } from "../../objects/exception.ts";

function wellKnownAttributeError(message: string): Value {
  return attributeError(message);
}

builtinType(PyTupleGetter, {
  name: "_tuplegetter",
  module: "collections",
  style: "c",
  dict: true,
  signatures: {
    __get__: "(obj, type=None, /)",
    __set__: "(obj, value, /)",
    __delete__: "(obj, /)",
    __repr__: "()",
  },
});

function isIdentifier(name: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name);
}

/** A function of a generated class. */
function method(
  typename: string,
  name: string,
  signature: string,
  impl: (...args: Value[]) => Value,
): PyFunction {
  return pythonFunction(name, signature, impl, "collections", `${typename}.${name}`);
}

/**
 * A new class of named tuples.
 * @param names the fields, already checked
 * @param defaults values of the last fields
 */
export function makeNamedTuple(
  typename: string,
  names: readonly string[],
  defaults: readonly Value[] | null,
  module: Value,
): PyType {
  const count = names.length;
  const optional = defaults === null ? 0 : defaults.length;
  const parameters = names.map((name, i) => (i >= count - optional ? `${name}=<default>` : name));
  const argList = count === 1 ? `${names[0]},` : names.join(", ");
  const create = method(
    typename,
    "__new__",
    `(_cls${parameters.map((p) => `, ${p}`).join("")})`,
    (cls, ...args) => {
      if (defaults !== null) {
        for (let i = count - optional; i < count; i++) {
          if (args[i] === undefined) args[i] = defaults[i - (count - optional)];
        }
      }
      const self: PyTuple = new cls.$Impl();
      self.$items = args.length === count ? args : args.slice(0, count);
      return self;
    },
  );
  create.$doc = `Create new instance of ${typename}(${argList})`;
  if (defaults !== null) create.$defaults = [...defaults];
  const make = method(typename, "_make", "(cls, iterable)", (cls, iterable) => {
    const self: PyTuple = new cls.$Impl();
    self.$items = arrayOf(iterable).slice();
    if (self.$items.length !== count) {
      throw typeError(`Expected ${count} arguments, got ${self.$items.length}`);
    }
    return self;
  });
  make.$doc = `Make a new ${typename} object from a sequence or iterable`;
  const replace = method(typename, "_replace", "(self, /, **kwds)", (self, kw) => {
    const values = names.map((name, i) => {
      const key = name;
      if (!Object.hasOwn(kw, key)) return self.$items[i];
      const value = kw[key];
      delete kw[key];
      return value;
    });
    const rest = Object.keys(kw).map((key) => pyName(key) ?? key);
    if (rest.length > 0) throw typeError(`Got unexpected field names: ${repr(list(rest))}`);
    return callMethod(typeOf(self), "_make", tuple(values));
  });
  replace.$doc = `Return a new ${typename} object replacing specified fields with new values`;
  const show = method(typename, "__repr__", "(self)", (self) =>
    strConcatAll([
      `${typeOf(self).$name}(`,
      strConcatAll(
        names.map((name, i) => strConcatAll([`${name}=`, reprText(self.$items[i])])),
        ", ",
      ),
      ")",
    ]),
  );
  show.$doc = "Return a nicely formatted representation string";
  const asDict = method(typename, "_asdict", "(self)", (self) =>
    dict(names.map((name, i): [Value, Value] => [name, self.$items[i]])),
  );
  asDict.$doc = "Return a new dict which maps field names to their values.";
  const newArguments = method(typename, "__getnewargs__", "(self)", (self) => tuple(self.$items));
  newArguments.$doc = "Return self as a plain tuple.  Used by copy and pickle.";
  const fields = tuple(names.slice());
  const namespace = new Map<string, Value>([
    ["__doc__", `${typename}(${argList})`],
    ["__slots__", tuple([])],
    ["_fields", fields],
    [
      "_field_defaults",
      dict(
        names
          .slice(count - optional)
          .map((name, i): [Value, Value] => [name, (defaults as readonly Value[])[i]]),
      ),
    ],
    ["__new__", create],
    ["_make", descriptorHook.classmethod(make)],
    ["__replace__", replace],
    ["_replace", replace],
    ["__repr__", show],
    ["_asdict", asDict],
    ["__getnewargs__", newArguments],
    ["__match_args__", fields],
  ]);
  names.forEach((name, i) => {
    const getter = new PyTupleGetter();
    getter.$index = i;
    getter.__doc__ = `Alias for field number ${i}`;
    namespace.set(name, getter);
  });
  const cls = typeNew(wellKnown.type as PyType, typename, [tuple_], namespace, null);
  setClassAttribute(cls, "__module__", module);
  create.$replace = (other) => setClassAttribute(cls, "__new__", descriptorHook.staticmethod(other));
  return cls;
}

/** `collections.namedtuple`. @raises TypeError, ValueError */
export function namedtuple(typename: Value, fieldNames: Value, kw: Value): Value {
  let names: string[];
  if (typeof fieldNames === "string")
    names = fieldNames
      .replaceAll(",", " ")
      .split(/\s+/)
      .filter((s) => s !== "");
  else names = arrayOf(fieldNames).map((name) => str(name));
  const name: string = str(typename);
  if (truth(kw.rename)) {
    const seen = new Set<string>();
    names.forEach((field, i) => {
      if (!isIdentifier(field) || keywords.has(field) || field.startsWith("_") || seen.has(field)) {
        names[i] = `_${i}`;
      }
      seen.add(field);
    });
  }
  for (const field of [name, ...names]) {
    if (typeof field !== "string" || !isIdentifier(field)) {
      throw valueError(`Type names and field names must be valid identifiers: ${repr(field)}`);
    }
    if (keywords.has(field))
      throw valueError(`Type names and field names cannot be a keyword: ${repr(field)}`);
  }
  const seen = new Set<string>();
  for (const field of names) {
    if (field.startsWith("_") && !truth(kw.rename)) {
      throw valueError(`Field names cannot start with an underscore: ${repr(field)}`);
    }
    if (seen.has(field)) throw valueError(`Encountered duplicate field name: ${repr(field)}`);
    seen.add(field);
  }
  const defaults = kw.defaults === null ? null : arrayOf(kw.defaults).slice();
  if (defaults !== null && defaults.length > names.length) {
    throw typeError("Got more default values than field names");
  }
  return makeNamedTuple(name, names, defaults, kw.module ?? "__main__");
}
