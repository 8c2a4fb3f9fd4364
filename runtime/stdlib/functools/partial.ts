// `functools.partial` and `partialmethod`. CPython: Modules/_functoolsmodule.c, Lib/functools.py.
import { getattrOr } from "../../objects/attribute.ts";
import { call, callable, callKw } from "../../objects/call.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exception.ts";
import { genericAlias } from "../../objects/generic_alias.ts";
import { jsName, pyName } from "../../objects/names.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { guarded } from "../../objects/recursive_repr.ts";
import { reprText } from "../../objects/repr.ts";
import { isKeywords, type Keywords } from "../../objects/signature.ts";
import { PyTuple, tuple } from "../../objects/tuple.ts";
import { builtinType, lookup, typeOf } from "../../objects/type.ts";
import { type Str, strConcatAll, toJs } from "../../objects/wide_str.ts";

/** The keywords of a call as a dict. */
export function keywordDict(kw: Keywords): PyDict {
  const d = new PyDict();
  for (const key of Object.keys(kw)) d.$set(pyName(key) ?? key, kw[key]);
  return d;
}

/** The entries of a dict as the keywords of a call, with those of the call itself over them; null if there are none. */
export function mergedKeywords(d: PyDict, kw: Keywords): Keywords | null {
  if (d.$map.size === 0) return isEmpty(kw) ? null : kw;
  const all: Keywords = {};
  for (const [key, value] of d.$map.entries()) all[jsName(toJs(d.$original(key)))] = value;
  for (const key of Object.keys(kw)) all[key] = kw[key];
  return all;
}

function isEmpty(kw: Keywords): boolean {
  for (const _ in kw) return false;
  return true;
}

function describe(self: PyPartial | PyPartialMethod): Value {
  const cls = typeOf(self);
  const parts: Str[] = [reprText(self.$func)];
  for (const arg of self.$args) parts.push(reprText(arg));
  for (const [key, value] of self.$keywords.$map.entries()) {
    parts.push(strConcatAll([self.$keywords.$original(key), "=", reprText(value)]));
  }
  const module = lookup(cls, "__module__");
  return strConcatAll([`${module}.${cls.$qualname}(`, strConcatAll(parts, ", "), ")"]);
}

export class PyPartial extends PyObject {
  $func: Value = null;
  $args: readonly Value[] = [];
  $keywords: PyDict = new PyDict();

  static __new__(cls: Value, ...all: Value[]): Value {
    const kw: Keywords = all.pop();
    if (all.length === 0) throw typeError("type 'partial' takes at least one argument");
    const [func, ...args] = all;
    if (!callable(func)) throw typeError("the first argument must be callable");
    const self: PyPartial = new cls.$Impl();
    if (func instanceof PyPartial && typeOf(func) === partial) {
      self.$func = func.$func;
      self.$args = [...func.$args, ...args];
      const merged = mergedKeywords(func.$keywords, kw);
      self.$keywords = merged === null ? new PyDict() : keywordDict(merged);
    } else {
      self.$func = func;
      self.$args = args;
      self.$keywords = keywordDict(kw);
    }
    return self;
  }
  get func(): Value {
    return this.$func;
  }
  get args(): Value {
    return tuple(this.$args);
  }
  get keywords(): Value {
    return this.$keywords;
  }
  __call__(...args: Value[]): Value {
    const kw = mergedKeywords(this.$keywords, args.pop());
    const all = this.$args.length === 0 ? args : this.$args.concat(args);
    if (kw === null) return typeof this.$func === "function" ? this.$func(...all) : call(this.$func, ...all);
    return callKw(this.$func, all, kw);
  }
  __repr__(): Value {
    return guarded(this, "...", () => describe(this));
  }
  __reduce__(): Value {
    const state = tuple([this.$func, tuple(this.$args), this.$keywords, null]);
    return tuple([typeOf(this), tuple([this.$func]), state]);
  }
  __setstate__(state: Value): null {
    if (!(state instanceof PyTuple) || state.$items.length !== 4) throw typeError("invalid partial state");
    const [func, args, kwds] = state.$items;
    if (!callable(func) || !(args instanceof PyTuple) || (kwds !== null && !(kwds instanceof PyDict))) {
      throw typeError("invalid partial state");
    }
    this.$func = func;
    this.$args = args.$items;
    this.$keywords = kwds ?? new PyDict();
    return null;
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

export const partial: Value = builtinType(PyPartial, {
  name: "partial",
  module: "functools",
  style: "c",
  dict: true,
  doc: "Create a new function with partial application of the given arguments and keywords.",
  signatures: {
    __new__: "(*args, **keywords)",
    __call__: "(*args, **keywords)",
    __repr__: "()",
    __reduce__: "()",
    __setstate__: "(state, /)",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});

// Any arguments will do, so the usual check of them is left out: programs hand partials to whatever calls back.
const checkedCall = partial.$proto.__call__;
const directCall = function (this: PyPartial, ...args: Value[]): Value {
  const given = args.length > 0 && isKeywords(args[args.length - 1]) ? (args.pop() as Keywords) : null;
  const { $func: func, $args: own, $keywords: keywords } = this;
  const all = own.length === 0 ? args : own.concat(args);
  const kw = keywords.$map.size === 0 ? given : mergedKeywords(keywords, given ?? {});
  if (kw === null) return typeof func === "function" ? func(...all) : call(func, ...all);
  return callKw(func, all as Value[], kw);
} as Value;
for (const key of ["$isMethod", "$code", "$ownerName"]) directCall[key] = checkedCall[key];
Object.defineProperty(partial.$proto, "__call__", { value: directCall, writable: true, configurable: true });
partial.$dict.set("__call__", directCall);

/** Makes a partial of a function with arguments and keywords. */
export function makePartial(func: Value, args: readonly Value[], keywords: PyDict): PyPartial {
  const p = new PyPartial();
  p.$func = func;
  p.$args = args;
  p.$keywords = keywords;
  return p;
}

export class PyPartialMethod extends PyObject {
  $func: Value = null;
  $args: readonly Value[] = [];
  $keywords: PyDict = new PyDict();

  __init__(func: Value, ...args: Value[]): null {
    const kw: Keywords = args.pop();
    if (!callable(func) && getattrOr(func, "__get__", undefined) === undefined) {
      throw typeError(strConcatAll([reprText(func), " is not callable or a descriptor"]));
    }
    if (func instanceof PyPartialMethod) {
      this.$func = func.$func;
      this.$args = [...func.$args, ...args];
      this.$keywords = keywordDict(mergedKeywords(func.$keywords, kw) ?? {});
    } else {
      this.$func = func;
      this.$args = args;
      this.$keywords = keywordDict(kw);
    }
    return null;
  }
  get func(): Value {
    return this.$func;
  }
  get args(): Value {
    return tuple(this.$args);
  }
  get keywords(): Value {
    return this.$keywords;
  }
  get __isabstractmethod__(): Value {
    return getattrOr(this.$func, "__isabstractmethod__", false);
  }
  __repr__(): Value {
    return describe(this);
  }
  __get__(obj: Value, cls: Value): Value {
    const get = getattrOr(this.$func, "__get__", undefined);
    if (get !== undefined && !(this.$func instanceof PyPartial)) {
      const bound = call(get, obj, cls);
      if (bound !== this.$func) return makePartial(bound, this.$args, this.$keywords);
    }
    const { $func: func, $args: args, $keywords: keywords } = this;
    const unbound = builtinFunction("_method", "(cls_or_self, /, *args, **keywords)", (self, ...rest) => {
      const kw = mergedKeywords(keywords, rest.pop());
      return callKw(func, [self, ...args, ...rest], kw);
    });
    if (obj === null) return unbound;
    return makePartial(unbound, [obj], new PyDict());
  }
  static __class_getitem__(cls: Value, item: Value): Value {
    return genericAlias(cls, item);
  }
}

export const partialmethod: Value = builtinType(PyPartialMethod, {
  name: "partialmethod",
  module: "functools",
  style: "python",
  dict: true,
  doc: "Method descriptor with partial application of the given arguments\nand keywords.\n\nSupports wrapping existing descriptors and handles non-descriptor\ncallables as instance methods.",
  signatures: {
    __init__: "(func, /, *args, **keywords)",
    __repr__: "()",
    __get__: "(obj, cls=None)",
  },
  classmethods: { __class_getitem__: "(item, /)" },
});
