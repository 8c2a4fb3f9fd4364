/** Forward references and `get_type_hints`. CPython: Lib/typing.py. */

import { loadedModule } from "../../modules/importer.ts";
import { getattr, getattrOr } from "../../objects/attribute.ts";
import { call } from "../../objects/call.ts";
import { dict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exception.ts";
import { each } from "../../objects/iteration.ts";
import { links } from "../../objects/links.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { builtinType, isType, typeOf, wellKnown } from "../../objects/type.ts";
import { forwardHook, PyTypingAlias, unionHook } from "./alias.ts";

/** A type that is named by a string. */
export class PyForwardRef extends PyObject {
  __forward_arg__: Value = "";
  __forward_evaluated__ = false;
  __forward_value__: Value = null;
  __init__(arg: Value): null {
    if (typeof arg !== "string")
      throw typeError(`Forward reference must be a string -- got ${links.repr(arg)}`);
    this.__forward_arg__ = arg;
    return null;
  }
  __eq__(other: Value): Value {
    return other instanceof PyForwardRef && other.__forward_arg__ === this.__forward_arg__;
  }
  __hash__(): Value {
    return links.hash(this.__forward_arg__);
  }
  __or__(other: Value): Value {
    return unionHook.make([this, other]);
  }
  __ror__(other: Value): Value {
    return unionHook.make([other, this]);
  }
  __call__(): Value {
    throw typeError("'ForwardRef' object is not callable");
  }
  __repr__(): Value {
    return `ForwardRef(${links.repr(this.__forward_arg__)})`;
  }
}
export const ForwardRef = builtinType(PyForwardRef, {
  name: "ForwardRef",
  module: "typing",
  signatures: {
    __init__: "(arg, is_argument=True, module=None, *, is_class=False)",
    __eq__: "(other)",
    __hash__: "()",
    __or__: "(other)",
    __ror__: "(other)",
    __call__: "()",
    __repr__: "()",
  },
});

forwardHook.make = (text) => {
  const made = new PyForwardRef();
  made.__forward_arg__ = text;
  return made;
};

/** The type that an annotation means; strings are evaluated. */
function evaluated(v: Value, globals: Value, locals: Value): Value {
  if (v === null) return wellKnown.NoneType;
  if (typeof v === "string") {
    const evaluate = getattr(loadedModule("builtins"), "eval");
    return evaluated(call(evaluate, v, globals, locals), globals, locals);
  }
  if (v instanceof PyForwardRef) return evaluated(v.__forward_arg__, globals, locals);
  if (v instanceof PyTypingAlias) {
    if (v.$name === "typing.Literal") return v;
    const args = v.$args.map((a) => (typeOf(a).$name === "list" ? a : evaluated(a, globals, locals)));
    return args.every((a, i) => a === v.$args[i]) ? v : v.$copy(args);
  }
  if (typeof v === "object" && !isType(v) && typeOf(v).$name === "GenericAlias") {
    const args = links.arrayOf(v.__args__).map((a) => evaluated(a, globals, locals));
    return links.getItem(v.__origin__, links.tuple(args));
  }
  return v;
}

function withoutExtras(v: Value): Value {
  if (!(v instanceof PyTypingAlias)) return v;
  if (v.$name === "typing.Annotated") return withoutExtras(v.$args[0]);
  if (v.$name === "typing.Required" || v.$name === "typing.NotRequired" || v.$name === "typing.ReadOnly") {
    return withoutExtras(v.$args[0]);
  }
  const args = v.$args.map(withoutExtras);
  return args.every((a, i) => a === v.$args[i]) ? v : v.$copy(args);
}

/** `get_type_hints(obj)`. Documentation: "typing.get_type_hints". */
export function getTypeHints(obj: Value, globalns: Value, localns: Value, includeExtras: boolean): Value {
  const hints: [Value, Value][] = [];
  const collect = (annotations: Value, globals: Value, locals: Value) => {
    for (const name of each(annotations)) {
      const value = evaluated(links.getItem(annotations, name), globals, locals);
      const at = hints.findIndex(([n]) => n === name);
      const entry: [Value, Value] = [name, includeExtras ? value : withoutExtras(value)];
      if (at >= 0) hints[at] = entry;
      else hints.push(entry);
    }
  };
  if (isType(obj)) {
    for (const base of obj.$mro.slice().reverse()) {
      const own = base.$dict.get("__annotations__");
      if (own === undefined) continue;
      const module = loadedModule(links.str(getattrOr(base, "__module__", "")));
      const globals = globalns ?? (module === undefined ? dict() : getattr(module, "__dict__"));
      collect(own, globals, localns ?? dict(base.$dict.entries()));
    }
    return dict(hints);
  }
  const annotations = getattrOr(obj, "__annotations__", undefined);
  if (annotations === undefined || annotations === null) {
    if (typeof obj === "function" || typeOf(obj).$name === "module") return dict();
    throw typeError(`${links.repr(obj)} is not a module, class, method, or function.`);
  }
  let inner = obj;
  for (let next = inner; next !== undefined; next = getattrOr(inner, "__wrapped__", undefined)) inner = next;
  const globals =
    globalns ??
    (typeOf(obj).$name === "module" ? getattr(obj, "__dict__") : getattrOr(inner, "__globals__", dict()));
  collect(annotations, globals, localns ?? globals);
  return dict(hints);
}
