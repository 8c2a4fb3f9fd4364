/** Generics as values: `List[int]`, `Stack[T]`, `Optional[int]`. CPython: `_GenericAlias` and its kin in Lib/typing.py. */
import { getattr, getattrOr, setattr } from "../../objects/attribute.ts";
import { callKw } from "../../objects/call.ts";
import { equals } from "../../objects/comparison.ts";
import { AttributeError, isException, TypeError_, typeError } from "../../objects/exception.ts";
import { PyUnionType } from "../../objects/generic_alias.ts";
import { hash } from "../../objects/hash.ts";
import { issubclass } from "../../objects/instance_check.ts";
import { links } from "../../objects/links.ts";
import { Ellipsis } from "../../objects/none.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { builtinType, isType, lookupSpecial, typeOf, wellKnown } from "../../objects/type.ts";
import { PyParamSpec, PyTypeVar, PyTypeVarTuple } from "./variables.ts";

/** How an argument is shown in a repr. */
export function shown(v: Value): string {
  if (v === null) return "None";
  if (v === Ellipsis) return "...";
  if (typeof v === "object" && typeOf(v).$name === "list") return `[${v.$items.map(shown).join(", ")}]`;
  if (isType(v)) {
    const module = getattrOr(v, "__module__", "builtins");
    return module === "builtins" ? v.$qualname : `${module}.${v.$qualname}`;
  }
  if (typeof v === "function") return getattrOr(v, "__name__", "") as string;
  return links.repr(v);
}

function isParameter(v: Value): boolean {
  return v instanceof PyTypeVar || v instanceof PyParamSpec || v instanceof PyTypeVarTuple;
}

/** The type variables in the arguments of a generic, each once, in order. */
export function collectParameters(args: readonly Value[]): Value[] {
  const found: Value[] = [];
  const add = (v: Value) => {
    if (!found.includes(v)) found.push(v);
  };
  for (const v of args) {
    if (v === null || typeof v !== "object") continue;
    if (isParameter(v)) add(v);
    else if (typeOf(v).$name === "list" || typeOf(v).$name === "tuple")
      collectParameters(v.$items).forEach(add);
    else {
      const inner = getattrOr(v, "__parameters__", undefined);
      if (inner !== undefined && Array.isArray(inner?.$items)) inner.$items.forEach(add);
    }
  }
  return found;
}

/** Replaces type variables in arguments. */
export function substitute(args: readonly Value[], values: ReadonlyMap<Value, Value>): Value[] {
  return args.flatMap((v) => {
    if (values.has(v)) return [values.get(v)];
    if (v === null || typeof v !== "object") return [v];
    if (typeOf(v).$name === "list") return [links.list(substitute(v.$items, values))];
    const inner = getattrOr(v, "__parameters__", undefined);
    if (inner === undefined || !Array.isArray(inner?.$items) || inner.$items.length === 0) return [v];
    return [links.getItem(v, links.tuple(inner.$items.map((p: Value) => values.get(p) ?? p)))];
  });
}

/** A parameterised generic of `typing`. */
export class PyTypingAlias extends PyObject {
  $origin: Value = null;
  $args: Value[] = [];
  /** What the repr starts with, where that is not the origin. */
  $name: string | null = null;
  $parameters: Value[] | null = null;
  $make: ((args: Value[]) => Value) | null = null;
  get __origin__(): Value {
    return this.$origin;
  }
  get __args__(): Value {
    return links.tuple(this.$args.slice());
  }
  get __parameters__(): Value {
    this.$parameters ??= collectParameters(this.$args);
    return links.tuple(this.$parameters.slice());
  }
  __mro_entries__(bases: Value): Value {
    if (this.$name !== null && !isType(this.$origin)) throw typeError(`Cannot subclass ${links.repr(this)}`);
    const generic = genericClass.value;
    const others = links.arrayOf(bases);
    const result = [this.$origin];
    if (this.$name !== null) {
      const at = others.indexOf(this);
      const needsGeneric = !others.some(
        (b, i) => i > at && (b instanceof PyTypingAlias || (isType(b) && b.$mro.includes(generic))),
      );
      if (needsGeneric && !others.includes(generic)) result.push(generic);
    }
    return links.tuple(
      result.filter(
        (c) => c !== generic || !others.some((b) => isType(b) && b !== generic && b.$mro.includes(generic)),
      ),
    );
  }
  __call__(...args: Value[]): Value {
    const kw = args.pop();
    if (this.$name !== null && !isType(this.$origin)) {
      throw typeError(`Cannot instantiate ${links.repr(this)}`);
    }
    if (this.$name !== null) {
      throw typeError(
        `Type ${this.$name.slice("typing.".length)} cannot be instantiated; use ${this.$origin.$name}() instead`,
      );
    }
    const made = callKw(this.$origin, args, Object.keys(kw).length === 0 ? null : kw);
    try {
      setattr(made, "__orig_class__", this);
    } catch (e) {
      if (!isException(e, AttributeError) && !isException(e, TypeError_)) throw e;
    }
    return made;
  }
  __getattr__(name: Value): Value {
    if (name.startsWith("__") && name.endsWith("__")) return undefined;
    if (this.$origin === null || this.$origin === undefined) return undefined;
    return getattr(this.$origin, name);
  }
  __getitem__(item: Value): Value {
    const parameters = links.arrayOf(this.__parameters__);
    if (parameters.length === 0) throw typeError(`${links.repr(this)} is not a generic class`);
    const given = typeOf(item).$name === "tuple" ? links.arrayOf(item) : [item];
    if (given.length !== parameters.length && !parameters.some((p) => p instanceof PyTypeVarTuple)) {
      const many = given.length > parameters.length ? "many" : "few";
      throw typeError(
        `Too ${many} arguments for ${links.repr(this)}; actual ${given.length}, expected ${parameters.length}`,
      );
    }
    const values = new Map<Value, Value>(parameters.map((p, i) => [p, typeArgument(given[i])]));
    return this.$copy(substitute(this.$args, values));
  }
  $copy(args: Value[]): Value {
    return this.$make !== null ? this.$make(args) : alias(this.$origin, args, this.$name);
  }
  __eq__(other: Value): Value {
    if (this.$unordered() && other instanceof PyUnionType) {
      const { $args: mine } = this;
      const { $args: theirs } = other;
      return mine.length === theirs.length && mine.every((a) => theirs.some((b: Value) => equals(a, b)));
    }
    if (!(other instanceof PyTypingAlias)) return NotImplemented;
    if (this.$origin !== other.$origin || this.$args.length !== other.$args.length) return false;
    if (this.$unordered()) return this.$args.every((a) => other.$args.some((b) => equals(a, b)));
    return this.$args.every((a, i) => equals(a, other.$args[i]));
  }
  $unordered(): boolean {
    return this.$name === "typing.Union" || this.$name === "typing.Optional";
  }
  __hash__(): Value {
    if (this.$unordered()) return hash(PyUnionType.prototype.__hash__.call(this));
    return hash(links.tuple([links.repr(this.$origin), ...this.$args]));
  }
  __or__(other: Value): Value {
    return unionHook.make([this, other]);
  }
  __ror__(other: Value): Value {
    return unionHook.make([other, this]);
  }
  __instancecheck__(instance: Value): Value {
    return this.__subclasscheck__(typeOf(instance));
  }
  __subclasscheck__(cls: Value): Value {
    if (this.$unordered()) return this.$args.some((a) => issubclass(cls, a));
    throw typeError("Subscripted generics cannot be used with class and instance checks");
  }
  __repr__(): Value {
    const args = this.$args;
    const name = this.$name ?? shown(this.$origin);
    if (this.$unordered()) {
      const none = wellKnown.NoneType;
      if (args.length === 2 && args.includes(none)) {
        return `typing.Optional[${shown(args[0] === none ? args[1] : args[0])}]`;
      }
      return `typing.Union[${args.map(shown).join(", ")}]`;
    }
    if (name === "typing.Callable" || name === "collections.abc.Callable") {
      if (args.length === 2 && (args[0] === Ellipsis || args[0] instanceof PyParamSpec)) {
        return `${name}[${shown(args[0])}, ${shown(args[1])}]`;
      }
      return `${name}[[${args.slice(0, -1).map(shown).join(", ")}], ${shown(args[args.length - 1])}]`;
    }
    if (name === "typing.Literal") return `${name}[${args.map((a) => links.repr(a)).join(", ")}]`;
    if (name === "typing.Annotated") {
      return `${name}[${[shown(args[0]), ...args.slice(1).map((a) => links.repr(a))].join(", ")}]`;
    }
    return args.length === 0 ? `${name}[()]` : `${name}[${args.map(shown).join(", ")}]`;
  }
  get __metadata__(): Value {
    return this.$name === "typing.Annotated" ? links.tuple(this.$args.slice(1)) : undefined;
  }
  __copy__(): Value {
    return this;
  }
  __deepcopy__(_memo: Value): Value {
    return this;
  }
}

builtinType(PyTypingAlias, {
  name: "_GenericAlias",
  module: "typing",
  style: "c",
  dict: true,
  base: false,
  signatures: {
    __mro_entries__: "(bases, /)",
    __call__: "(*args, **kwargs)",
    __getattr__: "(name, /)",
    __getitem__: "(item, /)",
    __eq__: "(other, /)",
    __hash__: "()",
    __or__: "(other, /)",
    __ror__: "(other, /)",
    __instancecheck__: "(obj, /)",
    __subclasscheck__: "(cls, /)",
    __repr__: "()",
    __copy__: "()",
    __deepcopy__: "(memo, /)",
  },
});

/** Set by unions.ts and generic.ts, which build on this file. */
export const unionHook: { make: (args: Value[]) => Value } = Object.create(null);
export const genericClass: { value: Value } = { value: null };

/** A new alias. @param name what the repr starts with; null: the origin's own name */
export function alias(origin: Value, args: Value[], name: string | null = null): PyTypingAlias {
  const made = new PyTypingAlias();
  made.$origin = origin;
  made.$args = args;
  made.$name = name;
  return made;
}

/** An argument of a generic: None stands for its class, a string for a forward reference. @raises TypeError */
export function typeArgument(v: Value, message = "Parameters to generic types must be types."): Value {
  if (v === null) return wellKnown.NoneType;
  if (typeof v === "string") return forwardHook.make(v);
  if (v === undefined) throw typeError(message);
  if (typeof v === "object" && lookupSpecial(v, "__call__") === undefined && typeOf(v).$name === "tuple") {
    throw typeError(`${message} Got ${links.repr(v)}.`);
  }
  return v;
}

/** Makes a `ForwardRef`; set by forward.ts. */
export const forwardHook: { make: (text: string) => Value } = Object.create(null);
