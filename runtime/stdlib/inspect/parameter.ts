// `inspect.Parameter`. CPython: Lib/inspect.py.
import { getattrOr } from "../../objects/attribute.ts";
import { equals } from "../../objects/comparison.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { PyGenericAlias } from "../../objects/generic_alias.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import type { Keywords } from "../../objects/signature.ts";
import { isIdentifier } from "../../objects/str.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, isType, typeOf } from "../../objects/type.ts";
import { kwlist } from "../collections/namedtuple.ts";
import { PyEnumDict } from "../enum/enum_dict.ts";
import { dataOf, EnumType, newEnum } from "../enum/enum_type.ts";
import { IntEnum } from "../enum/enums.ts";
import { property } from "../enum/property.ts";
import { pythonFunction } from "../python_function.ts";

const module = "inspect";

class PyEmpty extends PyObject {}
/** Stands for "no default" and "no annotation". */
export const empty = builtinType(PyEmpty, {
  name: "_empty",
  module,
  doc: "Marker object for Signature.empty and Parameter.empty.",
});

const descriptions: { [name: string]: string } = {
  POSITIONAL_ONLY: "positional-only",
  POSITIONAL_OR_KEYWORD: "positional or keyword",
  VAR_POSITIONAL: "variadic positional",
  KEYWORD_ONLY: "keyword-only",
  VAR_KEYWORD: "variadic keyword",
};

function makeKinds(): Value {
  const d = new PyEnumDict();
  d.$clsName = "_ParameterKind";
  d.__setitem__("__module__", module);
  d.__setitem__("__qualname__", "_ParameterKind");
  Object.keys(descriptions).forEach((name, value) => {
    d.__setitem__(name, value);
  });
  d.__setitem__(
    "__str__",
    pythonFunction("__str__", "(self)", (self) => self._name_, module, "_ParameterKind.__str__"),
  );
  d.__setitem__(
    "description",
    property(pythonFunction("description", "(self)", (self) => descriptions[self._name_], module)),
  );
  return newEnum(EnumType, "_ParameterKind", [IntEnum], d, null, null);
}
export const ParameterKind = makeKinds();
const kindNamed = (name: string): Value => dataOf(ParameterKind).map.$get(name);
export const POSITIONAL_ONLY = kindNamed("POSITIONAL_ONLY");
export const POSITIONAL_OR_KEYWORD = kindNamed("POSITIONAL_OR_KEYWORD");
export const VAR_POSITIONAL = kindNamed("VAR_POSITIONAL");
export const KEYWORD_ONLY = kindNamed("KEYWORD_ONLY");
export const VAR_KEYWORD = kindNamed("VAR_KEYWORD");

/** An annotation as signatures show it. */
export function formatAnnotation(annotation: Value, base: Value = null): string {
  const module = getattrOr(annotation, "__module__", null);
  if (module === "typing")
    return links.repr(annotation).replace(/[\w.]+/g, (word) => word.replace(/^typing\./, ""));
  if (annotation instanceof PyGenericAlias) return links.str(annotation);
  if (isType(annotation)) {
    return module === "builtins" || (base !== null && module === base)
      ? annotation.$qualname
      : `${module}.${annotation.$qualname}`;
  }
  return links.repr(annotation);
}

export class PyParameter extends PyObject {
  $name = "";
  $kind: Value = null;
  $default: Value = empty;
  $annotation: Value = empty;
  __init__(name: Value, kind: Value, kw: Keywords): null {
    const { default: def = empty, annotation = empty } = kw;
    const own = dataOf(ParameterKind).byValue.$get(kind);
    if (own === undefined) throw valueError(`value ${links.repr(kind)} is not a valid Parameter.kind`);
    this.$kind = own;
    if (def !== empty && (own === VAR_POSITIONAL || own === VAR_KEYWORD)) {
      throw valueError(`${descriptions[own._name_]} parameters cannot have default values`);
    }
    this.$default = def;
    this.$annotation = annotation;
    if (name === empty) throw valueError("name is a required attribute for Parameter");
    if (typeof name !== "string") throw typeError(`name must be a str, not a ${typeOf(name).$name}`);
    if ((kwlist.includes(name) && own !== POSITIONAL_ONLY) || !isIdentifier(name)) {
      throw valueError(`${links.repr(name)} is not a valid parameter name`);
    }
    this.$name = name;
    return null;
  }
  get name(): Value {
    return this.$name;
  }
  get default(): Value {
    return this.$default;
  }
  get annotation(): Value {
    return this.$annotation;
  }
  get kind(): Value {
    return this.$kind;
  }
  replace(kw: Keywords): Value {
    const {
      name = this.$name,
      kind = this.$kind,
      default: def = this.$default,
      annotation = this.$annotation,
    } = kw;
    const made = new (typeOf(this).$Impl)();
    made.__init__(name, kind, { default: def, annotation });
    return made;
  }
  __replace__(kw: Keywords): Value {
    return this.replace(kw);
  }
  __str__(): string {
    let text = this.$name;
    const annotated = this.$annotation !== empty;
    if (annotated) text += `: ${formatAnnotation(this.$annotation)}`;
    if (this.$default !== empty) text += `${annotated ? " = " : "="}${links.repr(this.$default)}`;
    if (this.$kind === VAR_POSITIONAL) return `*${text}`;
    return this.$kind === VAR_KEYWORD ? `**${text}` : text;
  }
  __repr__(): string {
    return `<${typeOf(this).$name} "${links.str(this)}">`;
  }
  __hash__(): Value {
    return links.hash(tuple([this.$name, this.$kind, this.$annotation, this.$default]));
  }
  __eq__(other: Value): Value {
    if (this === other) return true;
    if (!(other instanceof PyParameter)) return NotImplemented;
    return (
      this.$name === other.$name &&
      this.$kind === other.$kind &&
      equals(this.$default, other.$default) &&
      equals(this.$annotation, other.$annotation)
    );
  }
}
const parts = "(*, name=<void>, kind=<void>, annotation=<void>, default=<void>)";
export const Parameter = builtinType(PyParameter, {
  name: "Parameter",
  module,
  doc: "Represents a parameter in a function signature.",
  signatures: {
    __init__: "(name, kind, *, default=<empty>, annotation=<empty>)",
    replace: parts,
    __replace__: parts,
    __str__: "()",
    __repr__: "()",
    __hash__: "()",
    __eq__: "(other)",
  },
  attributes: { POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD, empty },
});

/** A parameter of the runtime's own making. */
export function parameter(
  name: string,
  kind: Value,
  def: Value = empty,
  annotation: Value = empty,
): PyParameter {
  const p = new PyParameter();
  p.$name = name;
  p.$kind = kind;
  p.$default = def;
  p.$annotation = annotation;
  return p;
}
