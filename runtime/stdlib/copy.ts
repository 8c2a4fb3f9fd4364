// The module `copy`. https://docs.python.org/3.13/library/copy.html

import { builtinModule, type PyModule } from "../modules/module.ts";
import { getattr, getattrOr, setattr } from "../objects/attribute.ts";
import { exceptionType } from "../objects/base_exception.ts";
import { call, callMethod, callMethodKw } from "../objects/call.ts";
import { PyDict } from "../objects/dict.ts";
import { newException, PyException, typeError } from "../objects/exception.ts";
import { each } from "../objects/iteration.ts";
import { list, type PyList } from "../objects/list.ts";
import { jsName } from "../objects/names.ts";
import type { Value } from "../objects/object.ts";
import type { Keywords } from "../objects/signature.ts";
import { setItem } from "../objects/subscript.ts";
import { truth } from "../objects/truth.ts";
import { PyTuple, tuple } from "../objects/tuple.ts";
import { isType, lookupSpecial, type PyType, typeOf, wellKnown } from "../objects/type.ts";
import { toJs } from "../objects/wide_str.ts";

class PyError extends PyException {}
const Error_ = exceptionType(PyError, { name: "Error", module: "copy", style: "python" });

const IMMUTABLE = new Set([
  "NoneType",
  "int",
  "float",
  "bool",
  "complex",
  "str",
  "bytes",
  "frozenset",
  "type",
  "range",
  "slice",
  "property",
  "builtin_function_or_method",
  "method_descriptor",
  "wrapper_descriptor",
  "method-wrapper",
  "ellipsis",
  "NotImplementedType",
  "function",
  "code",
  "weakref",
  "module_",
]);

// Types whose values are their own copies; `deep` also where they would have to be gone into.
function isAtomic(v: Value, cls: PyType, deep: boolean): boolean {
  if (isType(v)) return true;
  if (!cls.$builtin) return false;
  if (deep && (cls.$name === "frozenset" || cls.$name === "slice")) return false;
  return cls.$module === "builtins" && IMMUTABLE.has(cls.$name);
}

/** `copy.copy`. @raises copy.Error */
export function copy(x: Value): Value {
  const cls = typeOf(x);
  if (isAtomic(x, cls, false) || cls === wellKnown.tuple) return x;
  if (cls === wellKnown.list) return list((x as PyList).$items.slice());
  if (cls === wellKnown.dict || cls === wellKnown.set || cls === wellKnown.bytearray)
    return callMethod(x, "copy");
  const own = lookupSpecial(x, "__copy__");
  if (own !== undefined) return own.call(x);
  const reduced = reduce(x, cls);
  if (typeof reduced === "string") return x;
  return reconstruct(x, null, reduced);
}

function reduce(x: Value, cls: PyType): Value {
  const proto = cls.$proto;
  if (proto.__reduce_ex__ !== undefined) return callMethod(x, "__reduce_ex__", 4);
  if (proto.__reduce__ !== undefined) return callMethod(x, "__reduce__");
  throw newException(Error_, `un(shallow)copyable object of type ${cls}`);
}

/** What has been copied, by identity; a program may pass its own. */
class Memo {
  readonly dict: PyDict;
  constructor(given: Value) {
    this.dict = given instanceof PyDict ? given : new PyDict();
  }
  get(x: Value): Value {
    return this.dict.$get(id(x));
  }
  set(x: Value, y: Value): void {
    this.dict.$set(id(x), y);
  }
  /** Keeps the original alive, so that its id is not used again. */
  keep(x: Value): void {
    const key = id(this.dict);
    const kept = this.dict.$get(key);
    if (kept === undefined) this.dict.$set(key, list([x]));
    else kept.$items.push(x);
  }
}

import { id } from "../objects/object_type.ts";

/** `copy.deepcopy`. @raises copy.Error */
export function deepcopy(x: Value, memoValue: Value): Value {
  if (memoValue !== null && !(memoValue instanceof PyDict)) throw typeError("memo must be a dict or None");
  return deep(x, new Memo(memoValue));
}

function deep(x: Value, memo: Memo): Value {
  const cls = typeOf(x);
  if (isAtomic(x, cls, true)) return x;
  const known = memo.get(x);
  if (known !== undefined) return known;
  let y: Value;
  if (cls === wellKnown.list) {
    const copied = list([]);
    memo.set(x, copied);
    for (const item of (x as PyList).$items) copied.$items.push(deep(item, memo));
    y = copied;
  } else if (cls === wellKnown.tuple) {
    const items = (x as PyTuple).$items.map((item) => deep(item, memo));
    // The tuple may have been copied on the way, as part of itself.
    const again = memo.get(x);
    if (again !== undefined) return again;
    y = items.every((item, i) => item === (x as PyTuple).$items[i]) ? x : tuple(items);
  } else if (cls === wellKnown.dict) {
    const copied = new PyDict();
    memo.set(x, copied);
    for (const [own, value] of [...(x as PyDict).$map.entries()]) {
      copied.$set(deep((x as PyDict).$original(own), memo), deep(value, memo));
    }
    y = copied;
  } else if (cls === wellKnown.method && typeof x === "function" && x.$form !== undefined) {
    const self = deep(x.$self, memo);
    y = getattr(self, x.$form.$code.name);
  } else {
    const own = lookupSpecial(x, "__deepcopy__");
    if (own !== undefined) y = own.call(x, memo.dict);
    else {
      const reduced = reduce(x, cls);
      y = typeof reduced === "string" ? x : reconstruct(x, memo, reduced);
    }
  }
  if (y !== x) {
    memo.set(x, y);
    memo.keep(x);
  }
  return y;
}

/** Makes the object that `__reduce_ex__` describes; with a memo, of copies. */
function reconstruct(x: Value, memo: Memo | null, reduced: Value): Value {
  if (!(reduced instanceof PyTuple)) throw typeError("__reduce_ex__ must return a string or tuple");
  const [func, argsValue, state = null, listItems = null, dictItems = null] = reduced.$items;
  const inner = (v: Value) => (memo === null ? v : deep(v, memo));
  let args: Value[] = [...each(argsValue)];
  if (memo !== null && args.length > 0) args = args.map(inner);
  const y = call(func, ...args);
  if (memo !== null) memo.set(x, y);
  if (state !== null) setState(y, inner(state));
  if (listItems !== null) for (const item of each(listItems)) callMethod(y, "append", inner(item));
  if (dictItems !== null) {
    for (const pair of each(dictItems)) {
      const [key, value] = pair.$items;
      setItem(y, inner(key), inner(value));
    }
  }
  return y;
}

function setState(y: Value, given: Value): void {
  if (getattrOr(y, "__setstate__", undefined) !== undefined) {
    callMethod(y, "__setstate__", given);
    return;
  }
  let state = given;
  let slots: Value = null;
  if (state instanceof PyTuple && state.$items.length === 2) [state, slots] = state.$items;
  if (state !== null && truth(state)) {
    if (state instanceof PyDict && typeof y === "object" && typeOf(y).$hasDict) {
      for (const [own, value] of state.$map.entries()) {
        const key = jsName(toJs(state.$original(own)));
        Object.defineProperty(y, key, { value, writable: true, enumerable: true, configurable: true });
      }
    } else callMethod(getattr(y, "__dict__"), "update", state);
  }
  if (slots !== null) {
    for (const [own, value] of (slots as PyDict).$map.entries())
      setattr(y, toJs((slots as PyDict).$original(own)), value);
  }
}

/** `copy.replace`. @raises TypeError */
function replace(obj: Value, kw: Keywords): Value {
  const own = lookupSpecial(obj, "__replace__");
  if (own === undefined) throw typeError(`replace() does not support ${typeOf(obj).$name} objects`);
  return callMethodKw(obj, "__replace__", [], kw);
}

export function load(): PyModule {
  return builtinModule("copy", {
    doc: "Generic (shallow and deep) copying operations.",
    style: "python",
    functions: {
      "copy(x)": copy,
      "deepcopy(x, memo=None, _nil=<default>)": (x, memo) => deepcopy(x, memo),
      "replace(obj, /, **changes)": replace,
    },
    attributes: {
      __all__: list(["Error", "copy", "deepcopy", "replace"]),
      Error: Error_,
      error: Error_,
    },
  });
}
