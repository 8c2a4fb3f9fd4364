/** `list[int]` and `int | str`. CPython: Objects/genericaliasobject.c, Objects/unionobject.c. */
import { getattr, getattrOr, setattr } from "./attribute.ts";
import { callKw } from "./call.ts";
import { eq } from "./comparison.ts";
import { AttributeError, isException, TypeError_, typeError } from "./exception.ts";
import { hash } from "./hash.ts";
import { isinstance, issubclass } from "./instance_check.ts";
import { type Int, intAnd, intXor } from "./int_value.ts";
import { links } from "./links.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented, unionHook } from "./object_type.ts";
import { reprText } from "./repr.ts";
import type { Keywords } from "./signature.ts";
import { builtinType, isType, lookupSpecial, type PyType, typeOf } from "./type.ts";
import { type Str, strConcatAll } from "./wide_str.ts";

/** How an argument of a generic is shown: classes by their qualified names. */
function shown(v: Value): Str {
  if (typeof v === "object" && v !== null && typeOf(v).$name === "ellipsis") return "...";
  if (
    typeof v === "object" &&
    v !== null &&
    (v.$class === generic_alias || typeOf(v).$name === "_GenericAlias")
  )
    return reprText(v);
  if (typeof v === "object" && v !== null && Array.isArray(v.$items) && typeOf(v).$name === "list") {
    return strConcatAll(["[", strConcatAll(v.$items.map(shown), ", "), "]"]);
  }
  if (
    !isType(v) &&
    getattrOr(v, "__origin__", undefined) !== undefined &&
    getattrOr(v, "__args__", undefined) !== undefined
  ) {
    return reprText(v);
  }
  const qualname = getattrOr(v, "__qualname__", undefined);
  const module = qualname === undefined ? undefined : getattrOr(v, "__module__", undefined);
  if (typeof qualname !== "string" || module === undefined || module === null) return reprText(v);
  return module === "builtins" ? qualname : `${links.str(module)}.${qualname}`;
}

/** The attributes that an alias answers itself; all others are those of the class that it stands for. */
const own = new Set([
  "__class__",
  "__origin__",
  "__args__",
  "__unpacked__",
  "__parameters__",
  "__typing_unpacked_tuple_args__",
  "__mro_entries__",
  "__reduce_ex__",
  "__reduce__",
  "__copy__",
  "__deepcopy__",
]);

/** The attributes that aliases have beside those of their origin. */
const ownNames =
  "__class__ __origin__ __args__ __bases__ __unpacked__ __parameters__ __typing_unpacked_tuple_args__ __mro_entries__ __reduce_ex__ __reduce__ __copy__ __deepcopy__".split(
    " ",
  );

/** Documentation: "Generic Alias Type" in the library reference. */
export class PyGenericAlias extends PyObject {
  $origin: Value = null;
  $args: Value[] = [];
  $parameters: Value[] | null = null;
  static __new__(cls: PyType, origin: Value, args: Value): Value {
    const self = new cls.$Impl();
    self.$origin = origin;
    self.$args = typeOf(args).$name === "tuple" ? args.$items : [args];
    return self;
  }
  get __origin__(): Value {
    return this.$origin;
  }
  get __args__(): Value {
    return links.tuple(this.$args);
  }
  get __parameters__(): Value {
    this.$parameters ??= parametersOf(this.$args);
    return links.tuple(this.$parameters);
  }
  get __unpacked__(): Value {
    return false;
  }
  __repr__(): Value {
    const args = this.$args.length === 0 ? "()" : strConcatAll(this.$args.map(shown), ", ");
    return strConcatAll([shown(this.$origin), "[", args, "]"]);
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyGenericAlias)) return NotImplemented;
    const sameOrigin = links.truth(eq(this.$origin, other.$origin));
    return sameOrigin && eq(links.tuple(this.$args), links.tuple(other.$args));
  }
  __ne__(other: Value): Value {
    const same = this.__eq__(other);
    return same === NotImplemented ? same : !links.truth(same);
  }
  __hash__(): Value {
    return intXor(hash(this.$origin), hash(links.tuple(this.$args)));
  }
  __call__(...args: Value[]): Value {
    const kw: Keywords = args.pop();
    const made = callKw(this.$origin, args, Object.keys(kw).length === 0 ? null : kw);
    try {
      setattr(made, "__orig_class__", this);
    } catch (e) {
      if (!isException(e, AttributeError) && !isException(e, TypeError_)) throw e;
    }
    return made;
  }
  __getattribute__(name: Value): Value {
    const t = typeOf(this);
    if (own.has(name)) return getOwn(this, t, name);
    if (
      typeof name === "string" &&
      name.startsWith("__") &&
      name.endsWith("__") &&
      t.$proto[name] !== undefined
    ) {
      return getOwn(this, t, name);
    }
    return getattr(this.$origin, name);
  }
  __getitem__(item: Value): Value {
    const { $items: parameters } = this.__parameters__;
    if (parameters.length === 0) throw typeError(`${links.str(reprText(this))} is not a generic class`);
    const given = typeOf(item).$name === "tuple" ? item.$items : [item];
    if (given.length !== parameters.length) {
      const many = given.length > parameters.length ? "many" : "few";
      throw typeError(
        `Too ${many} arguments for ${links.str(reprText(this))}; actual ${given.length}, expected ${parameters.length}`,
      );
    }
    const values = new Map<Value, Value>(parameters.map((p: Value, i: number) => [p, given[i]]));
    return genericAlias(this.$origin, links.tuple(substitute(this.$args, values)));
  }
  __mro_entries__(_bases: Value): Value {
    return links.tuple([this.$origin]);
  }
  __instancecheck__(_instance: Value): Value {
    throw typeError("isinstance() argument 2 cannot be a parameterized generic");
  }
  __subclasscheck__(_cls: Value): Value {
    throw typeError("issubclass() argument 2 cannot be a parameterized generic");
  }
  __or__(other: Value): Value {
    return unionOf(this, other);
  }
  __ror__(other: Value): Value {
    return unionOf(other, this);
  }
  __reduce__(): Value {
    return links.tuple([generic_alias, links.tuple([this.$origin, links.tuple(this.$args)])]);
  }
  __dir__(): Value {
    const names: Value[] = links.arrayOf(typeOf(this.$origin).$proto.__dir__.call(this.$origin)).slice();
    for (const name of ownNames) if (!names.includes(name)) names.push(name);
    return links.list(names);
  }
}

function getOwn(alias: PyGenericAlias, t: PyType, name: string): Value {
  const v = Reflect.get(t.$proto, name, alias);
  if (typeof v === "function" && v.$isMethod === true) return (...args: Value[]) => v.apply(alias, args);
  return v;
}

function isParameter(v: Value): boolean {
  return (
    typeof v === "object" && v !== null && !isType(v) && lookupSpecial(v, "__typing_subst__") !== undefined
  );
}

/** The type variables among the arguments of a generic, each once. */
function parametersOf(args: readonly Value[]): Value[] {
  const found: Value[] = [];
  const add = (v: Value) => {
    if (!found.includes(v)) found.push(v);
  };
  for (const v of args) {
    if (isType(v)) continue;
    if (isParameter(v)) add(v);
    else if (typeof v === "object" && v !== null) {
      if (Array.isArray(v.$items)) for (const p of parametersOf(v.$items)) add(p);
      else {
        const inner = getattrOr(v, "__parameters__", undefined);
        if (inner !== undefined && Array.isArray(inner?.$items)) for (const p of inner.$items) add(p);
      }
    }
  }
  return found;
}

function substitute(args: readonly Value[], values: ReadonlyMap<Value, Value>): Value[] {
  return args.map((v) => {
    if (values.has(v)) return values.get(v);
    if (isType(v) || typeof v !== "object" || v === null) return v;
    if (Array.isArray(v.$items)) return links.list(substitute(v.$items, values));
    const inner = getattrOr(v, "__parameters__", undefined);
    if (inner === undefined || !Array.isArray(inner?.$items) || inner.$items.length === 0) return v;
    return links.getItem(v, links.tuple(inner.$items.map((p: Value) => values.get(p) ?? p)));
  });
}

const binary = "(value, /)";
export const generic_alias = builtinType(PyGenericAlias, {
  name: "GenericAlias",
  module: "types",
  style: "c",
  doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
  signatures: {
    __new__: "(origin, args, /)",
    __repr__: "()",
    __eq__: binary,
    __ne__: binary,
    __hash__: "()",
    __call__: "(*args, **kwargs)",
    __getattribute__: "(name, /)",
    __getitem__: "(key, /)",
    __mro_entries__: "(bases, /)",
    __instancecheck__: "(instance, /)",
    __subclasscheck__: "(cls, /)",
    __or__: binary,
    __ror__: binary,
    __reduce__: "()",
    __dir__: "()",
  },
});

/** `origin[item]` for a class: a `types.GenericAlias`. */
export function genericAlias(origin: Value, item: Value): PyGenericAlias {
  const alias = new PyGenericAlias();
  alias.$origin = origin;
  alias.$args = typeOf(item).$name === "tuple" && typeOf(item).$builtin ? item.$items : [item];
  return alias;
}

/** Documentation: "Union Type" in the library reference. */
export class PyUnionType extends PyObject {
  $args: Value[] = [];
  get __args__(): Value {
    return links.tuple(this.$args);
  }
  get __parameters__(): Value {
    return links.tuple(parametersOf(this.$args));
  }
  __repr__(): Value {
    return strConcatAll(
      this.$args.map((v) => (isType(v) && v.$name === "NoneType" ? "None" : shown(v))),
      " | ",
    );
  }
  __eq__(other: Value): Value {
    if (!(other instanceof PyUnionType)) return NotImplemented;
    const [a, b] = [this.$args, other.$args];
    return a.length === b.length && a.every((v) => b.some((w) => links.truth(eq(v, w))));
  }
  __ne__(other: Value): Value {
    const same = this.__eq__(other);
    return same === NotImplemented ? same : !same;
  }
  __hash__(): Value {
    let h: Int = 0;
    for (const v of this.$args) h = intXor(h, intAnd(hash(v), Number.MAX_SAFE_INTEGER));
    return h;
  }
  __or__(other: Value): Value {
    return unionOf(this, other);
  }
  __ror__(other: Value): Value {
    return unionOf(other, this);
  }
  __instancecheck__(instance: Value): Value {
    this.$checkPlain("isinstance");
    return this.$args.some((v) => isinstance(instance, v));
  }
  __subclasscheck__(cls: Value): Value {
    if (!isType(cls)) throw typeError("issubclass() arg 1 must be a class");
    this.$checkPlain("issubclass");
    return this.$args.some((v) => issubclass(cls, v));
  }
  $checkPlain(what: string): void {
    if (this.$args.some((v) => v instanceof PyGenericAlias)) {
      throw typeError(`${what}() argument 2 cannot be a parameterized generic`);
    }
  }
  __getitem__(item: Value): Value {
    const parameters = parametersOf(this.$args);
    if (parameters.length === 0) throw typeError(`${links.str(reprText(this))} is not a generic class`);
    const given = typeOf(item).$name === "tuple" ? item.$items : [item];
    const values = new Map<Value, Value>(parameters.map((p, i) => [p, given[i]]));
    return substitute(this.$args, values).reduce((a, b) => unionOf(a, b));
  }
}

export const UnionType = builtinType(PyUnionType, {
  name: "UnionType",
  module: "types",
  style: "c",
  base: false,
  doc: "Represent a PEP 604 union type\n\nE.g. for int | str",
  signatures: {
    __repr__: "()",
    __eq__: binary,
    __ne__: binary,
    __hash__: "()",
    __or__: binary,
    __ror__: binary,
    __instancecheck__: "(instance, /)",
    __subclasscheck__: "(cls, /)",
    __getitem__: "(key, /)",
  },
});

function partsOf(v: Value): Value[] | undefined {
  if (v === null) return [typeOf(null)];
  if (isType(v) || v instanceof PyGenericAlias) return [v];
  if (v instanceof PyUnionType) return v.$args;
  const name = typeOf(v).$name;
  return name === "TypeAliasType" ? [v] : undefined;
}

/** `a | b` for classes: NotImplemented where one of them is no type. */
function unionOf(a: Value, b: Value): Value {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left === undefined || right === undefined) return NotImplemented;
  const args: Value[] = [];
  for (const v of [...left, ...right]) {
    if (!args.some((w) => v === w || (!isType(v) && !isType(w) && links.truth(eq(v, w))))) args.push(v);
  }
  if (args.length === 1) return args[0];
  const union = new PyUnionType();
  union.$args = args;
  return union;
}

unionHook.make = unionOf;
