// The namespace of enumerations' class bodies, and what members are made of. CPython: Lib/enum.py.
import { getattrOr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { PyStaticMethod } from "../../objects/descriptor.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError, valueError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { repr } from "../../objects/repr.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { builtinType, isType, typeOf } from "../../objects/type.ts";

export class PyMemberMark extends PyObject {
  value: Value = null;
  __init__(value: Value): null {
    this.value = value;
    return null;
  }
}
export const member = builtinType(PyMemberMark, {
  name: "member",
  module: "enum",
  doc: "Forces item to become an Enum member during class creation.",
  signatures: { __init__: "(value)" },
});

export class PyNonmember extends PyObject {
  value: Value = null;
  __init__(value: Value): null {
    this.value = value;
    return null;
  }
}
export const nonmember = builtinType(PyNonmember, {
  name: "nonmember",
  module: "enum",
  doc: "Protects item from becoming an Enum member during class creation.",
  signatures: { __init__: "(value)" },
});

/** Stands for "no value yet" in `auto`. */
class PyAutoNull extends PyObject {
  __repr__(): string {
    return "_auto_null";
  }
}
builtinType(PyAutoNull, { name: "_auto_null", module: "enum", signatures: { __repr__: "()" } });
const autoNull = new PyAutoNull();

export class PyAuto extends PyObject {
  value: Value = autoNull;
  __init__(value: Value = autoNull): null {
    this.value = value;
    return null;
  }
  __repr__(): string {
    return `auto(${links.repr(this.value)})`;
  }
}
export const auto = builtinType(PyAuto, {
  name: "auto",
  module: "enum",
  doc: "Instances are replaced with an appropriate value in Enum class suites.",
  signatures: { __init__: "(value=<_auto_null>)", __repr__: "()" },
});

export function isDescriptor(v: Value): boolean {
  if (v === null) return false;
  if (typeof v === "function") return v.$isType !== true;
  if (typeof v !== "object") return false;
  return ["__get__", "__set__", "__delete__"].some((name) => typeOf(v).$proto[name] !== undefined);
}

/** `__name__`: the names of the language. */
export function isDunder(name: string): boolean {
  return /^__[^_](?:.*[^_])?__$/s.test(name);
}

/** `_name_`: the names of the module `enum`. */
export function isSunder(name: string): boolean {
  return /^_[^_](?:.*[^_])?_$/s.test(name);
}

function isPrivate(cls: string, name: string): boolean {
  const start = `_${cls}__`;
  return name.length > start.length && name.startsWith(start) && !name.endsWith("__");
}

function isInternalClass(cls: string, v: Value): boolean {
  if (!isType(v)) return false;
  const own = `${cls}.${v.$name}`;
  return v.$qualname === own || v.$qualname.endsWith(`.${own}`);
}

const reserved = new Set([
  "_order_",
  "_generate_next_value_",
  "_numeric_repr_",
  "_missing_",
  "_ignore_",
  "_iter_member_",
  "_iter_member_by_value_",
  "_iter_member_by_def_",
  "_add_alias_",
  "_add_value_alias_",
]);

function alreadyDefined(d: PyDict, key: string): Value {
  return typeError(`${repr(key)} already defined as ${links.str(repr(d.$get(key)))}`);
}

/** What `EnumType.__prepare__` gives: knows which names are members, and evaluates `auto()`. */
export class PyEnumDict extends PyDict {
  $clsName = "";
  $members = new Set<string>();
  $lastValues: Value[] = [];
  $ignore: string[] = [];
  $autoCalled = false;
  $generate: Value = null;
  override __init__(clsName: Value = null): null {
    this.$clsName = clsName ?? "";
    return null;
  }
  get _cls_name(): Value {
    return this.$clsName;
  }
  get _member_names(): Value {
    return links.dict([...this.$members].map((name) => [name, null]));
  }
  get _last_values(): Value {
    return links.list(this.$lastValues);
  }
  get member_names(): Value {
    return links.list([...this.$members]);
  }
  override __setitem__(key: Value, given: Value): null {
    let value = given;
    let name: Value = key;
    if (isPrivate(this.$clsName, name)) {
      // An ordinary attribute.
    } else if (isSunder(name)) {
      if (!reserved.has(name) && !name.startsWith("_repr_")) {
        throw valueError(`_sunder_ names, such as ${links.repr(name)}, are reserved for future Enum use`);
      }
      if (name === "_generate_next_value_") {
        if (this.$autoCalled) throw typeError("_generate_next_value_ must be defined before members");
        this.$generate = value instanceof PyStaticMethod ? value.$callable : value;
      } else if (name === "_ignore_") value = this.$setIgnored(value);
    } else if (isDunder(name)) {
      if (name === "__order__") name = "_order_";
    } else if (this.$members.has(name)) throw alreadyDefined(this, name);
    else if (this.$ignore.includes(name)) {
      // Removed later.
    } else if (value instanceof PyNonmember) value = value.value;
    else if (!isDescriptor(value) && !isInternalClass(this.$clsName, value))
      value = this.$member(name, value);
    super.$set(name, value);
    return null;
  }
  $setIgnored(value: Value): Value {
    const names: string[] =
      typeof value === "string" ? value.replaceAll(",", " ").split(/\s+/).filter(Boolean) : [...each(value)];
    this.$ignore = names;
    const already = names.filter((name) => this.$members.has(name));
    if (already.length > 0) {
      throw valueError(
        `_ignore_ cannot specify already set names: {${already.map((n) => links.repr(n)).join(", ")}}`,
      );
    }
    return links.list(names);
  }
  $member(name: string, given: Value): Value {
    if (this.$has(name)) throw alreadyDefined(this, name);
    let value = given instanceof PyMemberMark ? given.value : given;
    const single = value instanceof PyAuto;
    const parts: readonly Value[] = single ? [value] : value instanceof PyTuple ? value.$items : [];
    if (parts.some((v) => v instanceof PyAuto)) {
      const evaluated = parts.map((v) => {
        if (!(v instanceof PyAuto)) return v;
        if (v.value === autoNull) {
          v.value = call(this.$generate, name, 1, this.$members.size, links.list(this.$lastValues.slice()));
          this.$autoCalled = true;
        }
        this.$lastValues.push(v.value);
        return v.value;
      });
      if (single) value = evaluated[0];
      else {
        const t = typeOf(value);
        value = t.$builtin
          ? tuple(evaluated)
          : getattrOr(t, "_make", undefined) !== undefined
            ? t(...evaluated)
            : t(tuple(evaluated));
      }
      this.$members.add(name);
    } else {
      this.$members.add(name);
      this.$lastValues.push(value);
    }
    return value;
  }
  override update(...args: Value[]): null {
    const kw = args.pop();
    const [members] = args;
    if (members !== undefined) {
      if (members instanceof PyDict)
        for (const [k, v] of links.stringEntries(members)) this.__setitem__(k, v);
      else for (const pair of each(members)) this.__setitem__(...(links.arrayOf(pair) as [Value, Value]));
    }
    for (const key of Object.keys(kw)) this.__setitem__(key, kw[key]);
    return null;
  }
}
export const EnumDict = builtinType(PyEnumDict as Value, {
  name: "EnumDict",
  module: "enum",
  doc: "Track enum member order and ensure member names are not reused.\n\nEnumType will use the names found in self._member_names as the\nenumeration member names.",
  signatures: {
    __init__: "(cls_name=None)",
    __setitem__: "(key, value)",
    update: "(members=<NULL>, **more_members)",
  },
});
