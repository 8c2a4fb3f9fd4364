/** Type parameters: TypeVar, ParamSpec, TypeVarTuple, TypeAliasType. CPython: Objects/typevarobject.c. */
import { typeError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented, object_ } from "../../objects/object_type.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { type TypeParameterOptions, typingHook } from "../../objects/typing_hook.ts";

/** Makes unions; set by unions.ts, whose aliases know type variables. */
export const unionMaker: { make: (args: Value[]) => Value } = Object.create(null);

class PyNoDefaultType extends PyObject {
  static __new__(): Value {
    return NoDefault;
  }
  __repr__(): string {
    return "typing.NoDefault";
  }
}
builtinType(PyNoDefaultType, {
  name: "NoDefaultType",
  module: "typing",
  style: "c",
  base: false,
  signatures: { __new__: "()", __repr__: "()" },
});
/** Says that a type parameter has no default. */
export const NoDefault: Value = new PyNoDefaultType();

/** What the kinds of type parameters share: a name, and parts that are evaluated when first asked for. */
class PyTypeParameter extends PyObject {
  $name = "";
  $default: Value = NoDefault;
  $lazyDefault: (() => Value) | null = null;
  __module__: Value = null;
  get __name__(): Value {
    return this.$name;
  }
  get __default__(): Value {
    if (this.$lazyDefault !== null) {
      this.$default = this.$lazyDefault();
      this.$lazyDefault = null;
    }
    return this.$default;
  }
  has_default(): boolean {
    return this.$lazyDefault !== null || this.$default !== NoDefault;
  }
  __or__(other: Value): Value {
    return unionMaker.make([this, other]);
  }
  __ror__(other: Value): Value {
    return unionMaker.make([other, this]);
  }
  __mro_entries__(_bases: Value): Value {
    throw typeError(`Cannot subclass an instance of ${typeOf(this).$name}`);
  }
}

const parameterSignatures = {
  has_default: "()",
  __or__: "(value, /)",
  __ror__: "(value, /)",
  __mro_entries__: "(bases, /)",
};

builtinType(PyTypeParameter, {
  name: "_TypeParameter",
  module: "typing",
  style: "c",
  dict: true,
  signatures: parameterSignatures,
});

export class PyTypeVar extends PyTypeParameter {
  $bound: Value = null;
  $constraints: Value[] = [];
  $lazyBound: (() => Value) | null = null;
  $lazyConstraints: (() => Value) | null = null;
  $variance: "" | "+" | "-" | "~" = "~";
  __init__(name: Value, ...rest: Value[]): null {
    const kw = rest.pop();
    if (typeof name !== "string")
      throw typeError(`TypeVar() argument 'name' must be str, not ${typeOf(name).$name}`);
    if (rest.length === 1) throw typeError("A single constraint is not allowed");
    if (rest.length > 0 && kw.bound !== null)
      throw typeError("Constraints cannot be combined with bound=...");
    if (kw.covariant === true && kw.contravariant === true)
      throw typeError("Bivariant types are not supported.");
    this.$name = name;
    this.$constraints = rest;
    this.$bound = kw.bound;
    this.$variance =
      kw.covariant === true ? "+" : kw.contravariant === true ? "-" : kw.infer_variance === true ? "" : "~";
    if (kw.default !== undefined) this.$default = kw.default;
    return null;
  }
  get __bound__(): Value {
    if (this.$lazyBound !== null) {
      this.$bound = this.$lazyBound();
      this.$lazyBound = null;
    }
    return this.$bound;
  }
  get __constraints__(): Value {
    if (this.$lazyConstraints !== null) {
      this.$constraints = links.arrayOf(this.$lazyConstraints());
      this.$lazyConstraints = null;
    }
    return links.tuple(this.$constraints.slice());
  }
  get __covariant__(): Value {
    return this.$variance === "+";
  }
  get __contravariant__(): Value {
    return this.$variance === "-";
  }
  get __infer_variance__(): Value {
    return this.$variance === "";
  }
  __typing_subst__(arg: Value): Value {
    return arg;
  }
  __repr__(): Value {
    return `${this.$variance}${this.$name}`;
  }
}
export const TypeVar = builtinType(PyTypeVar, {
  name: "TypeVar",
  module: "typing",
  style: "c",
  dict: true,
  base: false,
  signatures: {
    __init__:
      "(name, *constraints, bound=None, default=<NoDefault>, covariant=False, contravariant=False, infer_variance=False)",
    __typing_subst__: "(arg, /)",
    __repr__: "()",
  },
});

class PyParamSpecPart extends PyObject {
  $origin: Value = null;
  $what = "args";
  __init__(origin: Value): null {
    this.$origin = origin;
    return null;
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyParamSpecPart) || other.$what !== this.$what) return NotImplemented;
    return other.$origin === this.$origin;
  }
  __hash__(): Value {
    return links.hash(links.tuple([this.$origin, this.$what]));
  }
  get __origin__(): Value {
    return this.$origin;
  }
  __repr__(): Value {
    return `${this.$origin.$name}.${this.$what}`;
  }
}
const partSignatures = { __init__: "(origin)", __repr__: "()", __eq__: "(value, /)", __hash__: "()" };
class PyParamSpecArgs extends PyParamSpecPart {}
export const ParamSpecArgs = builtinType(PyParamSpecArgs, {
  name: "ParamSpecArgs",
  module: "typing",
  style: "c",
  bases: [object_],
  signatures: partSignatures,
});
class PyParamSpecKwargs extends PyParamSpecPart {
  override $what = "kwargs";
}
export const ParamSpecKwargs = builtinType(PyParamSpecKwargs, {
  name: "ParamSpecKwargs",
  module: "typing",
  style: "c",
  bases: [object_],
  signatures: partSignatures,
});

export class PyParamSpec extends PyTypeParameter {
  $variance = "~";
  __init__(name: Value, kw: Value): null {
    this.$name = name;
    this.$variance =
      kw.covariant === true ? "+" : kw.contravariant === true ? "-" : kw.infer_variance === true ? "" : "~";
    if (kw.default !== undefined) this.$default = kw.default;
    return null;
  }
  get args(): Value {
    return this.$part("args");
  }
  get kwargs(): Value {
    return this.$part("kwargs");
  }
  $part(what: string): Value {
    const part = what === "args" ? new PyParamSpecArgs() : new PyParamSpecKwargs();
    part.$origin = this;
    return part;
  }
  __typing_subst__(arg: Value): Value {
    return arg;
  }
  __repr__(): Value {
    return `${this.$variance}${this.$name}`;
  }
}
export const ParamSpec = builtinType(PyParamSpec, {
  name: "ParamSpec",
  module: "typing",
  style: "c",
  dict: true,
  base: false,
  signatures: {
    __init__:
      "(name, *, bound=None, default=<NoDefault>, covariant=False, contravariant=False, infer_variance=False)",
    __typing_subst__: "(arg, /)",
    __repr__: "()",
  },
});

export class PyTypeVarTuple extends PyTypeParameter {
  __init__(name: Value, kw: Value): null {
    this.$name = name;
    if (kw.default !== undefined) this.$default = kw.default;
    return null;
  }
  __iter__(): Value {
    return links.tuple([unpackHook.make(this)]).__iter__();
  }
  __typing_subst__(_arg: Value): Value {
    throw typeError("Substitution of bare TypeVarTuple is not supported");
  }
  __repr__(): Value {
    return this.$name;
  }
}
export const TypeVarTuple = builtinType(PyTypeVarTuple, {
  name: "TypeVarTuple",
  module: "typing",
  style: "c",
  dict: true,
  base: false,
  signatures: {
    __init__: "(name, *, default=<NoDefault>)",
    __iter__: "()",
    __typing_subst__: "(arg, /)",
    __repr__: "()",
  },
});

/** Makes `Unpack[Ts]`; set by index.ts. */
export const unpackHook: { make: (v: Value) => Value } = { make: (v) => v };

/** What the `type` statement makes. Documentation: `typing.TypeAliasType`. */
export class PyTypeAliasType extends PyObject {
  $name = "";
  $params: Value = null;
  $value: Value = undefined;
  $lazy: (() => Value) | null = null;
  $module: Value = null;
  static __new__(cls: Value, name: Value, value: Value, kw: Value): Value {
    const made = new cls.$Impl();
    made.$name = name;
    made.$value = value;
    made.$params = kw.type_params ?? links.tuple([]);
    return made;
  }
  get __name__(): Value {
    return this.$name;
  }
  get __module__(): Value {
    return this.$module;
  }
  get __value__(): Value {
    if (this.$lazy !== null) {
      this.$value = this.$lazy();
      this.$lazy = null;
    }
    return this.$value;
  }
  get __type_params__(): Value {
    return this.$params;
  }
  get __parameters__(): Value {
    return this.$params;
  }
  __getitem__(item: Value): Value {
    if (links.arrayOf(this.$params).length === 0)
      throw typeError("Only generic type aliases are subscriptable");
    return genericAlias(this, item);
  }
  __or__(other: Value): Value {
    return unionMaker.make([this, other]);
  }
  __ror__(other: Value): Value {
    return unionMaker.make([other, this]);
  }
  __repr__(): Value {
    return this.$name;
  }
}
export const TypeAliasType = builtinType(PyTypeAliasType as Value, {
  name: "TypeAliasType",
  module: "typing",
  style: "c",
  base: false,
  signatures: {
    __new__: "(name, value, *, type_params=())",
    __getitem__: "(item, /)",
    __or__: "(value, /)",
    __ror__: "(value, /)",
    __repr__: "()",
  },
});

function lazyParts<T extends PyTypeParameter>(made: T, name: string, options: TypeParameterOptions): T {
  made.$name = name;
  if (options.default !== undefined) made.$lazyDefault = options.default;
  return made;
}

typingHook.typeVar = (name, options) => {
  const made = lazyParts(new PyTypeVar(), name, options);
  made.$variance = "";
  if (options.bound !== undefined) made.$lazyBound = options.bound;
  if (options.constraints !== undefined) made.$lazyConstraints = options.constraints;
  return made;
};
typingHook.paramSpec = (name, options) => {
  const made = lazyParts(new PyParamSpec(), name, options);
  made.$variance = "";
  return made;
};
typingHook.typeVarTuple = (name, options) => lazyParts(new PyTypeVarTuple(), name, options);
typingHook.typeAlias = (name, typeParams, value, module) => {
  const made = new PyTypeAliasType();
  made.$name = name;
  made.$params = typeParams ?? links.tuple([]);
  made.$lazy = value;
  made.$module = typeof module === "string" ? module : (module?.__name__ ?? null);
  return made;
};
