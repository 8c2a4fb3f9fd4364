// Fields of dataclasses and the sentinels around them. CPython: Lib/dataclasses.py.
import { getattrOr } from "../../objects/attribute.ts";
import { AttributeError, exceptionType, valueError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { links } from "../../objects/links.ts";
import { mappingProxyOf } from "../../objects/mapping_proxy.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import type { Keywords } from "../../objects/signature.ts";
import { builtinType, isType, lookupSpecial, typeOf } from "../../objects/type.ts";

const module = "dataclasses";

class PyMissingType extends PyObject {}
builtinType(PyMissingType, { name: "_MISSING_TYPE", module });
export const MISSING: Value = new PyMissingType();

class PyKwOnlyType extends PyObject {}
builtinType(PyKwOnlyType, { name: "_KW_ONLY_TYPE", module });
export const KW_ONLY: Value = new PyKwOnlyType();

class PyFactoryMark extends PyObject {
  __repr__(): string {
    return "<factory>";
  }
}
builtinType(PyFactoryMark, { name: "_HAS_DEFAULT_FACTORY_CLASS", module, signatures: { __repr__: "()" } });
/** The default that signatures show for a field with a factory. */
export const HAS_DEFAULT_FACTORY: Value = new PyFactoryMark();

class PyFieldBase extends PyObject {
  name: Value = null;
  __init__(name: Value): null {
    this.name = name;
    return null;
  }
  __repr__(): Value {
    return this.name;
  }
}
builtinType(PyFieldBase, { name: "_FIELD_BASE", module, signatures: { __init__: "(name)", __repr__: "()" } });
function kind(name: string): Value {
  const made = new PyFieldBase();
  made.name = name;
  return made;
}
export const FIELD = kind("_FIELD");
export const FIELD_CLASSVAR = kind("_FIELD_CLASSVAR");
export const FIELD_INITVAR = kind("_FIELD_INITVAR");

class FrozenImpl extends (AttributeError.$Impl as { new (): Value }) {}
export const FrozenInstanceError = exceptionType(FrozenImpl as Value, {
  name: "FrozenInstanceError",
  module,
});

/** The error of assigning to a field of a frozen dataclass. */
export function frozenError(message: string): Value {
  const e = new FrozenInstanceError.$Impl();
  e.$args = [message];
  return e;
}

export class PyInitVar extends PyObject {
  type: Value = null;
  __init__(type: Value): null {
    this.type = type;
    return null;
  }
  __repr__(): string {
    const { type } = this;
    const own = isType(type) && type.$class !== undefined ? type.$name : links.repr(type);
    return `dataclasses.InitVar[${own}]`;
  }
  static __class_getitem__(cls: Value, type: Value): Value {
    return cls(type);
  }
}
export const InitVar = builtinType(PyInitVar, {
  name: "InitVar",
  module,
  signatures: { __init__: "(type)", __repr__: "()" },
  classmethods: { __class_getitem__: "(type)" },
});

/** Documentation: dataclasses.Field. */
export class PyField extends PyObject {
  name: Value = null;
  type: Value = null;
  default: Value = MISSING;
  default_factory: Value = MISSING;
  init: Value = true;
  repr: Value = true;
  hash: Value = null;
  compare: Value = true;
  metadata: Value = null;
  kw_only: Value = MISSING;
  _field_type: Value = null;
  __init__(...args: Value[]): null {
    const names = [
      "default",
      "default_factory",
      "init",
      "repr",
      "hash",
      "compare",
      "metadata",
      "kw_only",
    ] as const;
    names.forEach((name, i) => {
      this[name] = args[i];
    });
    this.metadata = mappingProxyOf(this.metadata ?? links.dict([]));
    return null;
  }
  __repr__(): Value {
    const parts = fieldNames.map((name) => `${name}=${links.repr((this as Value)[name])}`);
    return `Field(${parts.join(",")},_field_type=${links.str(this._field_type ?? "None")})`;
  }
  __set_name__(owner: Value, name: Value): null {
    const def = this.default;
    if (def === null || typeof def !== "object") return null;
    const set = lookupSpecial(def, "__set_name__");
    if (set !== undefined) set.call(def, owner, name);
    return null;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}
const fieldNames = [
  "name",
  "type",
  "default",
  "default_factory",
  "init",
  "repr",
  "hash",
  "compare",
  "metadata",
  "kw_only",
];
export const Field = builtinType(PyField, {
  name: "Field",
  module,
  signatures: {
    __init__: "(default, default_factory, init, repr, hash, compare, metadata, kw_only)",
    __repr__: "()",
    __set_name__: "(owner, name)",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

/** Documentation: dataclasses.field. @raises ValueError */
export function field(kw: Keywords): PyField {
  const { default: def = MISSING, default_factory: factory = MISSING, kw_only: kwOnly = MISSING } = kw;
  if (def !== MISSING && factory !== MISSING)
    throw valueError("cannot specify both default and default_factory");
  const f = new PyField();
  f.default = def;
  f.default_factory = factory;
  f.init = kw.init;
  f.repr = kw.repr;
  f.hash = kw.hash;
  f.compare = kw.compare;
  f.metadata = mappingProxyOf(kw.metadata ?? links.dict([]));
  f.kw_only = kwOnly;
  return f;
}

/** The options that a dataclass was made with. */
export class PyParams extends PyObject {
  init: Value = true;
  repr: Value = true;
  eq: Value = true;
  order: Value = false;
  unsafe_hash: Value = false;
  frozen: Value = false;
  match_args: Value = true;
  kw_only: Value = false;
  slots: Value = false;
  weakref_slot: Value = false;
  __repr__(): Value {
    const parts = Object.keys(this).map((name) => `${name}=${links.repr((this as Value)[name])}`);
    return `_DataclassParams(${parts.join(",")})`;
  }
}
builtinType(PyParams, { name: "_DataclassParams", module, signatures: { __repr__: "()" } });

/** The fields of a dataclass or of an instance, by name; `undefined` for anything else. */
export function fieldsOf(v: Value): Map<string, PyField> | undefined {
  const d = getattrOr(v, "__dataclass_fields__", undefined);
  return d === undefined ? undefined : new Map(links.stringEntries(d));
}

/** Is this an instance of a dataclass (not the class itself)? */
export function isInstanceOfDataclass(v: Value): boolean {
  return getattrOr(typeOf(v), "__dataclass_fields__", undefined) !== undefined;
}
