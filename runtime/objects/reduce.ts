/** `object.__reduce_ex__` and what belongs to it: how `copy` and `pickle` take objects apart. CPython: Objects/typeobject.c, Lib/copyreg.py. */
import { getattr, getattrOr } from "./attribute.ts";
import { call, callKw, callMethod } from "./call.ts";
import { builtinFunction, runtimeMethod } from "./callable.ts";
import { PyDict } from "./dict.ts";
import { typeError } from "./exception.ts";
import { arrayOf, iter } from "./iteration.ts";
import { links } from "./links.ts";
import { PyList } from "./list.ts";
import { pyName } from "./names.ts";
import type { Value } from "./object.ts";
import { object_ } from "./object_type.ts";
import { tuple } from "./tuple.ts";
import { setClassAttribute, typeOf } from "./type.ts";

/** `copyreg.__newobj__`. */
export const newObject = builtinFunction(
  "__newobj__",
  "(cls, *args)",
  (cls, ...args) => call(getattr(cls, "__new__"), cls, ...args),
  "python",
);
newObject.$module = "copyreg";

/** `copyreg.__newobj_ex__`. */
export const newObjectEx = builtinFunction(
  "__newobj_ex__",
  "(cls, args, kwargs)",
  (cls, args, kwargs) => {
    const kw: { [key: string]: Value } = {};
    for (const [name, v] of links.stringEntries(kwargs)) kw[name] = v;
    return callKw(getattr(cls, "__new__"), [cls, ...arrayOf(args)], kw);
  },
  "python",
);
newObjectEx.$module = "copyreg";

/** The own fields of containers and values that `__reduce_ex__` conveys in another way. */
const conveyed = new Set([
  "$items",
  "$map",
  "$table",
  "$value",
  "$data",
  "$points",
  "$isInt",
  "$isStr",
  "$isFloat",
]);

/** `object.__getstate__`: the instance's attributes, and those in slots. */
function getState(x: Value): Value {
  const cls = typeOf(x);
  const state = new PyDict();
  const slots = new PyDict();
  if (typeof x === "object" && x !== null) {
    for (const key of Object.keys(x)) {
      const name = pyName(key);
      if (name === undefined) {
        if (!conveyed.has(key) && !cls.$slots?.has(key.slice(1))) {
          throw typeError(`cannot pickle '${cls.$name}' object`);
        }
      } else if (!cls.$hasDict || cls.$slots?.has(name)) slots.$set(name, x[key]);
      else state.$set(name, x[key]);
    }
    for (const name of cls.$slots ?? []) {
      const v = slots.$has(name) ? undefined : getattrOr(x, name, undefined);
      if (v !== undefined) slots.$set(name, v);
    }
  }
  if (slots.$map.size > 0) return tuple([state.$map.size > 0 ? state : null, slots]);
  return state.$map.size > 0 ? state : null;
}

function reduceEx(this: Value, protocol: Value): Value {
  const cls = typeOf(this);
  const own = cls.$proto.__reduce__;
  if (own !== object_.$proto.__reduce__) return callMethod(this, "__reduce__");
  return reduce(this, protocol);
}

function reduce(x: Value, _protocol: Value): Value {
  const cls = typeOf(x);
  if (typeof x === "function" || (cls.$builtin && cls.$style === "c" && cls !== object_)) {
    const isPlain = x instanceof PyList || x instanceof PyDict || cls.$proto.__getnewargs__ !== undefined;
    if (!isPlain) throw typeError(`cannot pickle '${cls.$name}' object`);
  }
  const args = cls.$proto.__getnewargs__ === undefined ? [] : arrayOf(callMethod(x, "__getnewargs__"));
  const state = callMethod(x, "__getstate__");
  const items = x instanceof PyList ? iter(x) : null;
  const entries = x instanceof PyDict ? iter(callMethod(x, "items")) : null;
  const ex = cls.$proto.__getnewargs_ex__ === undefined ? undefined : callMethod(x, "__getnewargs_ex__");
  if (ex !== undefined) {
    const [positional, kwargs] = ex.$items;
    if (kwargs.$map.size > 0) {
      return tuple([newObjectEx, tuple([cls, positional, kwargs]), state, items, entries]);
    }
    return tuple([newObject, tuple([cls, ...arrayOf(positional)]), state, items, entries]);
  }
  return tuple([newObject, tuple([cls, ...args]), state, items, entries]);
}

const methods: [string, string, (this: Value, ...args: Value[]) => Value][] = [
  ["__reduce_ex__", "(protocol, /)", reduceEx],
  [
    "__reduce__",
    "()",
    function (this: Value) {
      return reduce(this, 0);
    },
  ],
  [
    "__getstate__",
    "()",
    function (this: Value) {
      return getState(this);
    },
  ],
];
for (const [name, signature, impl] of methods) {
  setClassAttribute(object_, name, runtimeMethod(impl, name, "object", signature, "c"));
}
