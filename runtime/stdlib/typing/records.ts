/** `NamedTuple`, `TypedDict` and `NewType`. CPython: Lib/typing.py. */
import { getattrOr } from "../../objects/attribute.ts";
import { dict, dict_, PyDict } from "../../objects/dict.ts";
import { attributeError, typeError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { type_ } from "../../objects/object_type.ts";
import { frozenset } from "../../objects/set.ts";
import type { Keywords } from "../../objects/signature.ts";
import {
  builtinType,
  type ImplClass,
  isType,
  lookupSpecial,
  type PyType,
  setClassAttribute,
  typeNew,
  wellKnown,
} from "../../objects/type.ts";
import { makeNamedTuple } from "../collections/namedtuple.ts";
import { PyTypingAlias, typeArgument, unionHook } from "./alias.ts";

// NamedTuple

const reserved = new Set([
  "__new__",
  "__init__",
  "__slots__",
  "__getnewargs__",
  "_fields",
  "_field_defaults",
  "_field_types",
  "_make",
  "_replace",
  "_asdict",
  "_source",
]);
const special = new Set([
  "__module__",
  "__name__",
  "__annotations__",
  "__qualname__",
  "__orig_bases__",
  "__static_attributes__",
  "__firstlineno__",
  "__classcell__",
  "__type_params__",
]);

function namedTupleClass(name: string, bases: Value[], namespace: Map<string, Value>): PyType {
  const annotations = namespace.get("__annotations__") ?? dict();
  const fields: string[] = [];
  const types: [Value, Value][] = [];
  const defaults: Value[] = [];
  const withDefaults: string[] = [];
  for (const field of each(annotations)) {
    fields.push(field);
    types.push([
      field,
      typeArgument(links.getItem(annotations, field), `field ${field} annotation must be a type`),
    ]);
    const value = namespace.get(field);
    if (value !== undefined) {
      defaults.push(value);
      withDefaults.push(field);
    } else if (withDefaults.length > 0) {
      const s = withDefaults.length > 1 ? "s" : "";
      throw typeError(
        `Non-default namedtuple field ${field} cannot follow default field${s} ${withDefaults.join(", ")}`,
      );
    }
  }
  const base = makeNamedTuple(
    name,
    fields,
    defaults.length > 0 ? defaults : null,
    namespace.get("__module__") ?? null,
  );
  setClassAttribute(base, "__annotations__", dict(types));
  const create = base.$dict.get("__new__")?.$callable;
  if (create !== undefined) create.$annotations = dict(types);
  setClassAttribute(base, "__orig_bases__", links.tuple([NamedTuple]));
  for (const [key, value] of namespace) {
    if (reserved.has(key)) throw attributeError(`Cannot overwrite NamedTuple attribute ${key}`);
    if (special.has(key) || fields.includes(key)) continue;
    setClassAttribute(base, key, value);
    if (typeof value === "object" && value !== null)
      lookupSpecial(value, "__set_name__")?.call(value, base, key);
  }
  const qualname = namespace.get("__qualname__");
  if (typeof qualname === "string") base.$qualname = qualname;
  namespace.get("__classcell__")?.$fill(base);
  const generic = bases.filter((b) => b !== namedTupleBase);
  if (generic.length > 0) {
    return typeNew(
      wellKnown.type as PyType,
      name,
      [base, ...(generic as PyType[])],
      new Map([
        ["__module__", namespace.get("__module__") ?? null],
        ["__qualname__", base.$qualname],
        ["__slots__", links.tuple([])],
      ]),
      null,
    );
  }
  return base;
}

class PyNamedTupleMeta extends (type_.$Impl as { new (): Value }) {
  static __new__(_metaclass: PyType, name: Value, bases: Value, namespace: Value): Value {
    return namedTupleClass(name, links.arrayOf(bases), new Map(links.stringEntries(namespace)));
  }
}
const NamedTupleMeta: PyType = builtinType(PyNamedTupleMeta as Value, {
  name: "NamedTupleMeta",
  module: "typing",
  bases: [type_],
  metaclass: type_,
  signatures: { __new__: "(typename, bases, ns, /)" },
});
class PyNamedTupleBase extends PyObject {}
const namedTupleBase: PyType = builtinType(PyNamedTupleBase, {
  name: "_NamedTuple",
  module: "typing",
  metaclass: NamedTupleMeta,
});

/** What `class P(NamedTuple)` names: a function, whose `__mro_entries__` puts the real base in its place. */
class PyNamedTupleFunction extends PyObject {
  __name__ = "NamedTuple";
  __qualname__ = "NamedTuple";
  __call__(typename: Value, fields: Value): Value {
    const pairs: [Value, Value][] = [];
    for (const pair of each(fields)) {
      const [name, type] = links.arrayOf(pair);
      pairs.push([name, typeArgument(type)]);
    }
    return namedTupleClass(
      typename,
      [namedTupleBase],
      new Map<string, Value>([["__annotations__", dict(pairs)]]),
    );
  }
  __mro_entries__(_bases: Value): Value {
    return links.tuple([namedTupleBase]);
  }
  __repr__(): Value {
    return "<function NamedTuple at 0x7f3a0000a000>";
  }
}
builtinType(PyNamedTupleFunction, {
  name: "function",
  module: "typing",
  style: "c",
  dict: true,
  base: false,
  signatures: { __call__: "(typename, fields=(), /)", __mro_entries__: "(bases, /)", __repr__: "()" },
});
export const NamedTuple: Value = new PyNamedTupleFunction();

// TypedDict

function qualifiers(v: Value): { type: Value; required: boolean | null; readOnly: boolean } {
  let type = v;
  let required: boolean | null = null;
  let readOnly = false;
  while (type instanceof PyTypingAlias) {
    if (type.$name === "typing.Required") required = true;
    else if (type.$name === "typing.NotRequired") required = false;
    else if (type.$name === "typing.ReadOnly") readOnly = true;
    else if (type.$name !== "typing.Annotated") break;
    type = type.$args[0];
  }
  return { type, required, readOnly };
}

function typedDictClass(
  metaclass: PyType,
  name: string,
  bases: Value[],
  namespace: Map<string, Value>,
  total: boolean,
): PyType {
  for (const b of bases) {
    if (!(isType(b) && (b === typedDictBase || b.$class === TypedDictMeta || b.$name === "Generic"))) {
      throw typeError("cannot inherit from both a TypedDict type and a non-TypedDict base class");
    }
  }
  const generic = bases.filter((b) => isType(b) && b.$name === "Generic") as PyType[];
  const own = namespace.get("__annotations__") ?? dict();
  const members = new Map<string, Value>([...namespace].filter(([key]) => key !== "__annotations__"));
  const cls = typeNew(metaclass, name, [...generic, dict_], members, null);
  const annotations: [Value, Value][] = [];
  const required = new Set<string>();
  const optional = new Set<string>();
  const readOnly = new Set<string>();
  const mutable = new Set<string>();
  for (const b of bases) {
    const inherited = isType(b) ? b.$dict.get("__annotations__") : undefined;
    if (inherited === undefined) continue;
    for (const key of each(inherited)) annotations.push([key, links.getItem(inherited, key)]);
    for (const key of each(getattrOr(b, "__required_keys__", links.tuple([])))) required.add(key);
    for (const key of each(getattrOr(b, "__optional_keys__", links.tuple([])))) optional.add(key);
    for (const key of each(getattrOr(b, "__readonly_keys__", links.tuple([])))) readOnly.add(key);
    for (const key of each(getattrOr(b, "__mutable_keys__", links.tuple([])))) mutable.add(key);
  }
  for (const key of each(own)) {
    const type = typeArgument(
      links.getItem(own, key),
      "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type",
    );
    annotations.push([key, type]);
    const q = qualifiers(type);
    const isRequired = q.required ?? total;
    (isRequired ? required : optional).add(key);
    (isRequired ? optional : required).delete(key);
    (q.readOnly ? readOnly : mutable).add(key);
  }
  setClassAttribute(cls, "__annotations__", dict(annotations));
  setClassAttribute(cls, "__required_keys__", frozenset([...required]));
  setClassAttribute(cls, "__optional_keys__", frozenset([...optional]));
  setClassAttribute(cls, "__readonly_keys__", frozenset([...readOnly]));
  setClassAttribute(cls, "__mutable_keys__", frozenset([...mutable]));
  setClassAttribute(cls, "__total__", total);
  return cls;
}

class PyTypedDictMeta extends (type_.$Impl as { new (): Value }) {
  static __new__(metaclass: PyType, name: Value, bases: Value, namespace: Value, kw: Keywords): Value {
    return typedDictClass(
      metaclass,
      name,
      links.arrayOf(bases),
      new Map(links.stringEntries(namespace)),
      links.truth(kw.total),
    );
  }
  __call__(...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const made = new PyDict();
    made.__init__(...args, kw);
    return made;
  }
  __instancecheck__(_instance: Value): Value {
    throw typeError("TypedDict does not support instance and class checks");
  }
  __subclasscheck__(_cls: Value): Value {
    throw typeError("TypedDict does not support instance and class checks");
  }
}
const TypedDictMeta: PyType = builtinType(PyTypedDictMeta as Value, {
  name: "_TypedDictMeta",
  module: "typing",
  bases: [type_],
  metaclass: type_,
  signatures: {
    __new__: "(name, bases, ns, /, *, total=True)",
    __init__: "(*args, **kwargs)",
    __call__: "(*args, **kwargs)",
    __instancecheck__: "(instance)",
    __subclasscheck__: "(cls)",
  },
});
const typedDictBase: PyType = builtinType(class extends (PyDict as ImplClass) {}, {
  name: "TypedDict",
  module: "typing",
  bases: [dict_],
  metaclass: TypedDictMeta,
});

class PyTypedDictFunction extends PyObject {
  __name__ = "TypedDict";
  __qualname__ = "TypedDict";
  __call__(typename: Value, fields: Value, kw: Keywords): Value {
    const annotations = fields === undefined ? dict() : fields;
    return typedDictClass(
      TypedDictMeta,
      typename,
      [typedDictBase],
      new Map<string, Value>([["__annotations__", annotations]]),
      links.truth(kw.total),
    );
  }
  __mro_entries__(_bases: Value): Value {
    return links.tuple([typedDictBase]);
  }
  __repr__(): Value {
    return "<function TypedDict at 0x7f3a0000b000>";
  }
}
builtinType(PyTypedDictFunction, {
  name: "function",
  module: "typing",
  style: "c",
  dict: true,
  base: false,
  signatures: {
    __call__: "(typename, fields=<NULL>, /, *, total=True)",
    __mro_entries__: "(bases, /)",
    __repr__: "()",
  },
});
export const TypedDict: Value = new PyTypedDictFunction();

/** `is_typeddict(tp)`. */
export function isTypedDict(v: Value): boolean {
  return isType(v) && v.$class === TypedDictMeta && v !== typedDictBase;
}

// NewType

class PyNewType extends PyObject {
  __name__: Value = "";
  __qualname__: Value = "";
  __module__: Value = "__main__";
  __supertype__: Value = null;
  __init__(name: Value, tp: Value): null {
    this.__qualname__ = name;
    this.__name__ = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : name;
    this.__supertype__ = tp;
    return null;
  }
  __call__(x: Value): Value {
    return x;
  }
  __or__(other: Value): Value {
    return unionHook.make([this, other]);
  }
  __ror__(other: Value): Value {
    return unionHook.make([other, this]);
  }
  __mro_entries__(_bases: Value): Value {
    throw typeError(
      `Cannot subclass an instance of NewType. Perhaps you were looking for: \`${this.__name__} = NewType('${this.__name__}', ${this.__name__})\``,
    );
  }
  __repr__(): Value {
    return `${this.__module__}.${this.__qualname__}`;
  }
}
export const NewType = builtinType(PyNewType, {
  name: "NewType",
  module: "typing",
  signatures: {
    __init__: "(name, tp)",
    __call__: "(x, /)",
    __or__: "(other)",
    __ror__: "(other)",
    __mro_entries__: "(bases)",
    __repr__: "()",
  },
});
