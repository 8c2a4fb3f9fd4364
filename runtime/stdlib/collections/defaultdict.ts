// `collections.defaultdict`. CPython: Modules/_collectionsmodule.c.
import { call, callable, callKw } from "../../objects/call.ts";
import { dict_, merge, PyDict } from "../../objects/dict.ts";
import { keyError, typeError } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { NotImplemented } from "../../objects/object_type.ts";
import { guarded } from "../../objects/recursive_repr.ts";
import { reprText } from "../../objects/repr.ts";
import type { Keywords } from "../../objects/signature.ts";
import { setItem } from "../../objects/subscript.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { strConcatAll } from "../../objects/wide_str.ts";
import { nameInMessages, shortName } from "../type_name.ts";
import { directItems } from "./direct_items.ts";

export class PyDefaultDict extends PyDict {
  $default_factory: Value = null;

  override __init__(...args: Value[]): null {
    const kw: Keywords = args.pop();
    const [factory = null, ...rest] = args;
    if (factory !== null && !callable(factory)) throw typeError("first argument must be callable or None");
    this.$default_factory = factory;
    PyDict.prototype.__init__.call(this, ...rest, kw);
    return null;
  }
  __missing__(key: Value): Value {
    if (this.$default_factory === null) throw keyError(key);
    const value = call(this.$default_factory);
    if (typeOf(this) === defaultdict) this.$set(key, value);
    else setItem(this, key, value);
    return value;
  }
  override __repr__(): Value {
    const base = (dict_.$proto.__repr__ as Value).call(this);
    const factory = guarded(this, "...", () => reprText(this.$default_factory));
    return strConcatAll([`${shortName(typeOf(this))}(`, factory, ", ", base, ")"]);
  }
  override copy(): Value {
    return callKw(typeOf(this), [this.$default_factory, this], null);
  }
  __copy__(): Value {
    return callKw(typeOf(this), [this.$default_factory, this], null);
  }
  override __or__(value: Value): Value {
    if (!(value instanceof PyDict)) return NotImplemented;
    const result = this.copy();
    merge(result, value);
    return result;
  }
  override __ror__(value: Value): Value {
    if (!(value instanceof PyDict)) return NotImplemented;
    const result = callKw(typeOf(this), [this.$default_factory, value], null);
    merge(result, this);
    return result;
  }
  __reduce__(): Value {
    const args = this.$default_factory === null ? [] : [this.$default_factory];
    return tuple([typeOf(this), tuple(args), null, null, call(iterItems, this)]);
  }
}

const iterItems = (d: PyDict): Value => d.items().__iter__();

export const defaultdict: Value = builtinType(PyDefaultDict, {
  name: "defaultdict",
  module: "collections",
  style: "c",
  doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.",
  members: ["default_factory"],
  signatures: {
    __init__: "(*args, **kwargs)",
    __missing__: "(key, /)",
    __repr__: "()",
    copy: "()",
    __copy__: "()",
    __or__: "(value, /)",
    __ror__: "(value, /)",
    __reduce__: "()",
  },
});
nameInMessages(defaultdict, "collections");
directItems(defaultdict);
