/** The special forms and the aliases of `typing`: `Any`, `Optional`, `Literal`, `List`, `Callable`… CPython: Lib/typing.py. */
import { equals } from "../../objects/comparison.ts";
import { typeError } from "../../objects/exception.ts";
import { isinstance, issubclass } from "../../objects/instance_check.ts";
import { links } from "../../objects/links.ts";
import { Ellipsis } from "../../objects/none.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { type_ } from "../../objects/object_type.ts";
import { builtinType, type PyType, typeOf, wellKnown } from "../../objects/type.ts";
import { alias, PyTypingAlias, typeArgument, unionHook } from "./alias.ts";
import { unionForm, unionOf } from "./unions.ts";
import { PyParamSpec, PyTypeVarTuple, unpackHook } from "./variables.ts";

function items(v: Value): Value[] {
  return typeOf(v).$name === "tuple" ? links.arrayOf(v) : [v];
}

/** `typing.Union` and the like: not a class, subscriptable where `$subscript` is there. */
class PySpecialForm extends PyObject {
  $name = "";
  $subscript: ((form: Value, params: Value) => Value) | null = null;
  get __name__(): Value {
    return this.$name;
  }
  get __qualname__(): Value {
    return this.$name;
  }
  get __module__(): Value {
    return "typing";
  }
  __getitem__(params: Value): Value {
    if (this.$subscript === null) throw typeError(`typing.${this.$name} is not subscriptable`);
    return this.$subscript(this, params);
  }
  __mro_entries__(_bases: Value): Value {
    throw typeError(`Cannot subclass ${links.repr(this)}`);
  }
  __call__(..._args: Value[]): Value {
    throw typeError(`Cannot instantiate ${links.repr(this)}`);
  }
  __or__(other: Value): Value {
    return unionHook.make([this, other]);
  }
  __ror__(other: Value): Value {
    return unionHook.make([other, this]);
  }
  __instancecheck__(_instance: Value): Value {
    throw typeError(`${links.repr(this)} cannot be used with isinstance()`);
  }
  __subclasscheck__(_cls: Value): Value {
    throw typeError(`${links.repr(this)} cannot be used with issubclass()`);
  }
  __repr__(): Value {
    return `typing.${this.$name}`;
  }
}
builtinType(PySpecialForm, {
  name: "_SpecialForm",
  module: "typing",
  style: "c",
  base: false,
  signatures: {
    __getitem__: "(params, /)",
    __mro_entries__: "(bases, /)",
    __call__: "(*args, **kwargs)",
    __or__: "(other, /)",
    __ror__: "(other, /)",
    __instancecheck__: "(obj, /)",
    __subclasscheck__: "(cls, /)",
    __repr__: "()",
  },
});

function form(name: string, subscript: ((form: Value, params: Value) => Value) | null = null): Value {
  const made = new PySpecialForm();
  made.$name = name;
  made.$subscript = subscript;
  return made;
}

/** A form that takes exactly one type. */
function wrapper(name: string): Value {
  return form(name, (self, params) => {
    const arg = typeArgument(params, `typing.${name} accepts only single type.`);
    return alias(self, [arg], `typing.${name}`);
  });
}

class PyAnyMeta extends (type_.$Impl as { new (): Value }) {
  __instancecheck__(_obj: Value): Value {
    if ((this as Value) === Any) throw typeError("typing.Any cannot be used with isinstance()");
    return type_.$proto.__instancecheck__.call(this, _obj);
  }
  __repr__(): Value {
    return (this as Value) === Any ? "typing.Any" : type_.$proto.__repr__.call(this);
  }
}
const AnyMeta: PyType = builtinType(PyAnyMeta as Value, {
  name: "_AnyMeta",
  module: "typing",
  bases: [type_],
  metaclass: type_,
  signatures: { __instancecheck__: "(obj)", __repr__: "()" },
});
class PyAny extends PyObject {
  static __new__(cls: PyType, ..._args: Value[]): Value {
    if (cls === Any) throw typeError("Any cannot be instantiated");
    return new cls.$Impl();
  }
}
export const Any: PyType = builtinType(PyAny, {
  name: "Any",
  module: "typing",
  metaclass: AnyMeta,
  signatures: { __new__: "(*args, **kwargs)" },
});

const Union = form("Union", (_self, params) => unionOf(items(params)));
unionForm.value = Union;

const Optional = form("Optional", (_self, params) => {
  const arg = typeArgument(params, "typing.Optional requires a single type.");
  return unionOf([arg, wellKnown.NoneType]);
});

const Literal = form("Literal", (self, params) => {
  const values: Value[] = [];
  for (const v of items(params)) {
    const inner = v instanceof PyTypingAlias && v.$name === "typing.Literal" ? v.$args : [v];
    for (const x of inner) if (!values.some((y) => typeOf(x) === typeOf(y) && equals(x, y))) values.push(x);
  }
  return alias(self, values, "typing.Literal");
});

const Annotated = form("Annotated", (_self, params) => {
  const given = items(params);
  if (given.length < 2) {
    throw typeError("Annotated[...] should be used with at least two arguments (a type and an annotation).");
  }
  const [first, ...metadata] = given;
  const inner = typeArgument(first, "Annotated[t, ...]: t must be a type.");
  const nested = inner instanceof PyTypingAlias && inner.$name === "typing.Annotated";
  const made = alias(
    nested ? inner.$origin : inner,
    [...(nested ? inner.$args : [inner]), ...metadata],
    "typing.Annotated",
  );
  made.$make = (args) => links.getItem(Annotated, links.tuple(args));
  return made;
});

/** An alias of a class of the standard library, as `List`: `count` parameters, -1 for any number. */
class PyClassAlias extends PyTypingAlias {
  $count = 1;
  override __getitem__(params: Value): Value {
    const given = items(params).map((v) => typeArgument(v));
    if (this.$count >= 0 && given.length !== this.$count) {
      const many = given.length > this.$count ? "many" : "few";
      throw typeError(
        `Too ${many} arguments for ${links.repr(this)}; actual ${given.length}, expected ${this.$count}`,
      );
    }
    return alias(this.$origin, given, this.$name);
  }
  override __instancecheck__(instance: Value): Value {
    return isinstance(instance, this.$origin);
  }
  override __subclasscheck__(cls: Value): Value {
    return issubclass(cls, this.$origin);
  }
  override __repr__(): Value {
    return this.$name as string;
  }
}
builtinType(PyClassAlias as Value, {
  name: "_SpecialGenericAlias",
  module: "typing",
  style: "c",
  base: false,
  dict: true,
  signatures: {
    __getitem__: "(params, /)",
    __instancecheck__: "(obj, /)",
    __subclasscheck__: "(cls, /)",
    __repr__: "()",
  },
});

/** An alias `typing.<name>` of a class. */
export function classAlias(name: string, origin: Value, count: number): Value {
  const made = new PyClassAlias();
  made.$origin = origin;
  made.$name = `typing.${name}`;
  made.$count = count;
  return made;
}

class PyTupleAlias extends PyClassAlias {
  override __getitem__(params: Value): Value {
    const given = items(params);
    return alias(
      this.$origin,
      given.map((v) => (v === Ellipsis ? v : typeArgument(v))),
      this.$name,
    );
  }
}
builtinType(PyTupleAlias as Value, {
  name: "_TupleType",
  module: "typing",
  style: "c",
  base: false,
  dict: true,
  signatures: { __getitem__: "(params, /)" },
});

class PyCallableAlias extends PyClassAlias {
  override __getitem__(params: Value): Value {
    const given = items(params);
    if (given.length !== 2) throw typeError("Callable must be used as Callable[[arg, ...], result].");
    const [args, result] = given;
    const returns = typeArgument(result, "Callable[args, result]: result must be a type.");
    if (
      args === Ellipsis ||
      args instanceof PyParamSpec ||
      (args instanceof PyTypingAlias && args.$name === "typing.Concatenate")
    ) {
      return alias(this.$origin, [args, returns], this.$name);
    }
    if (typeOf(args).$name !== "list") {
      throw typeError(`Callable[args, result]: args must be a list. Got ${links.str(args)}`);
    }
    return alias(this.$origin, [...links.arrayOf(args).map((v) => typeArgument(v)), returns], this.$name);
  }
}
builtinType(PyCallableAlias as Value, {
  name: "_CallableType",
  module: "typing",
  style: "c",
  base: false,
  dict: true,
  signatures: { __getitem__: "(params, /)" },
});

const Unpack = form("Unpack", (self, params) => alias(self, [typeArgument(params)], "typing.Unpack"));
unpackHook.make = (v) => {
  if (!(v instanceof PyTypeVarTuple)) throw typeError("Unpack needs a TypeVarTuple");
  return links.getItem(Unpack, v);
};

const Concatenate = form("Concatenate", (self, params) =>
  alias(
    self,
    items(params).map((v) => (v === Ellipsis ? v : typeArgument(v))),
    "typing.Concatenate",
  ),
);

/** The forms, by name. */
export const forms: { [name: string]: Value } = {
  Any,
  Union,
  Optional,
  Literal,
  Annotated,
  Unpack,
  Concatenate,
  Final: wrapper("Final"),
  ClassVar: wrapper("ClassVar"),
  TypeGuard: wrapper("TypeGuard"),
  TypeIs: wrapper("TypeIs"),
  Required: wrapper("Required"),
  NotRequired: wrapper("NotRequired"),
  ReadOnly: wrapper("ReadOnly"),
  Self: form("Self"),
  Never: form("Never"),
  NoReturn: form("NoReturn"),
  LiteralString: form("LiteralString"),
  TypeAlias: form("TypeAlias"),
};

/** `Tuple` and `Callable`, whose parameters are special. */
export function specialAliases(callable: Value): { [name: string]: Value } {
  const Tuple = new PyTupleAlias();
  Tuple.$origin = wellKnown.tuple;
  Tuple.$name = "typing.Tuple";
  const Callable = new PyCallableAlias();
  Callable.$origin = callable;
  Callable.$name = "typing.Callable";
  return { Tuple, Callable };
}
