/** `types.SimpleNamespace`. CPython: Objects/namespaceobject.c. */
import { call } from "./call.ts";
import { eq } from "./comparison.ts";
import { dict, merge } from "./dict.ts";
import { typeError } from "./exception.ts";
import { instanceDict } from "./instance_dict.ts";
import { links } from "./links.ts";
import { jsName, pyName } from "./names.ts";
import { PyObject, type Value } from "./object.ts";
import { NotImplemented } from "./object_type.ts";
import { guarded } from "./recursive_repr.ts";
import { reprText } from "./repr.ts";
import type { Keywords } from "./signature.ts";
import { asStr } from "./str_kinds.ts";
import { tuple } from "./tuple.ts";
import { builtinType, typeOf } from "./type.ts";
import { type Str, strConcatAll } from "./wide_str.ts";

export class PySimpleNamespace extends PyObject {
  __init__(...args: Value[]): null {
    const kw: Keywords = args.pop();
    const self = this as Value;
    if (args.length > 1) {
      throw typeError(`${typeOf(this).$name} expected at most 1 positional argument, got ${args.length}`);
    }
    if (args.length === 1) {
      const given = dict();
      merge(given, args[0]);
      for (const [key, value] of links.stringEntries(given)) {
        if (asStr(key) === undefined) throw typeError("keywords must be strings");
        self[jsName(key)] = value;
      }
    }
    for (const key of Object.keys(kw)) self[key] = kw[key];
    return null;
  }
  __repr__(): Value {
    const { $name: own, $builtin: builtin } = typeOf(this);
    const name = builtin ? "namespace" : own;
    return guarded(this, `${name}(...)`, () => {
      const parts: Str[] = [];
      for (const key of Object.keys(this)) {
        const attribute = pyName(key);
        const value = (this as Value)[key];
        if (attribute === undefined || value === undefined) continue;
        parts.push(strConcatAll([`${attribute}=`, reprText(value)]));
      }
      return strConcatAll([`${name}(`, strConcatAll(parts, ", "), ")"]);
    });
  }
  __eq__(other: Value): Value {
    return other instanceof PySimpleNamespace ? eq(instanceDict(this), instanceDict(other)) : NotImplemented;
  }
  __ne__(other: Value): Value {
    return other instanceof PySimpleNamespace
      ? !links.truth(eq(instanceDict(this), instanceDict(other)))
      : NotImplemented;
  }
  __reduce__(): Value {
    return tuple([typeOf(this), tuple([]), instanceDict(this)]);
  }
  __replace__(kw: Keywords): Value {
    const copy = call(typeOf(this));
    for (const key of Object.keys(this)) if (pyName(key) !== undefined) copy[key] = (this as Value)[key];
    for (const key of Object.keys(kw)) copy[key] = kw[key];
    return copy;
  }
}

export const SimpleNamespace = builtinType(PySimpleNamespace, {
  name: "SimpleNamespace",
  module: "types",
  style: "c",
  dict: true,
  doc: "A simple attribute-based namespace.",
  signatures: {
    __init__: "(*args, **kwargs)",
    __repr__: "()",
    __eq__: "(value, /)",
    __ne__: "(value, /)",
    __reduce__: "()",
    __replace__: "(**changes)",
  },
  attributes: { __hash__: null },
});
