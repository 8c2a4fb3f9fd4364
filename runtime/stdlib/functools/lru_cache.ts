// `functools.lru_cache` and `cache`. CPython: Modules/_functoolsmodule.c.

import { getattr } from "../../objects/attribute.ts";
import { call, callable, callKw } from "../../objects/call.ts";
import { builtinFunction, Code } from "../../objects/callable.ts";
import { bindCallable } from "../../objects/descriptor.ts";
import { dict, PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exception.ts";
import { keyOf } from "../../objects/keys.ts";
import { pyName } from "../../objects/names.ts";
import { asInt } from "../../objects/number_kinds.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { isKeywords, type Keywords, parseSignature } from "../../objects/signature.ts";
import { tuple } from "../../objects/tuple.ts";
import { builtinType, typeOf } from "../../objects/type.ts";
import { makeNamedTuple } from "../collections/namedtuple.ts";
import { updateWrapper } from "./update_wrapper.ts";

export const CacheInfo = makeNamedTuple(
  "CacheInfo",
  ["hits", "misses", "maxsize", "currsize"],
  null,
  "functools",
);

const MARK = new PyObject();

/** What a decorated function remembers. */
class Cache {
  readonly values = new Map<Value, Value>();
  /** Keys that only `__hash__` and `__eq__` can tell: to a token that stands for them in `values`. */
  tokens: PyDict | null = null;
  readonly originals = new Map<object, Value>();
  readonly maxsize: number | null;
  readonly typed: boolean;
  hits = 0;
  misses = 0;

  constructor(maxsize: number | null, typed: boolean) {
    this.maxsize = maxsize;
    this.typed = typed;
  }

  keyFor(args: readonly Value[], kw: Keywords | null): Value {
    const { typed } = this;
    if (kw === null && !typed && args.length === 1) {
      const only = args[0];
      if (typeof only === "string" || typeof only === "number" || typeof only === "bigint") return only;
    }
    const items: Value[] = args.slice();
    const keywords = kw === null ? [] : Object.keys(kw);
    if (kw !== null && keywords.length > 0) {
      items.push(MARK);
      for (const key of keywords) items.push(pyName(key) ?? key, kw[key]);
    }
    if (typed) {
      for (const arg of args) items.push(typeOf(arg));
      if (kw !== null) for (const key of keywords) items.push(typeOf(kw[key]));
    }
    const whole = tuple(items);
    const key = keyOf(whole);
    if (key !== undefined) return key;
    this.tokens ??= new PyDict();
    let token = this.tokens.$get(whole);
    if (token === undefined) {
      token = new PyObject();
      this.tokens.$set(whole, token);
      this.originals.set(token, whole);
    }
    return token;
  }

  forget(key: Value): void {
    this.values.delete(key);
    const original = this.originals.get(key);
    if (original !== undefined) {
      this.originals.delete(key);
      this.tokens?.$delete(original);
    }
  }

  clear(): void {
    this.values.clear();
    this.originals.clear();
    this.tokens = null;
    this.hits = 0;
    this.misses = 0;
  }
}

// `this` is the JavaScript function that `wrap` makes.
class PyLruCacheWrapper extends PyObject {
  cache_info(): Value {
    const cache: Cache = (this as Value).$cache;
    const size = cache.maxsize;
    return call(CacheInfo, cache.hits, cache.misses, size, cache.values.size);
  }
  cache_clear(): null {
    (this as Value).$cache.clear();
    return null;
  }
  __call__(...args: Value[]): Value {
    const kw: Keywords = args.pop();
    return callKw(this, args, Object.keys(kw).length > 0 ? kw : null);
  }
  __get__(obj: Value, _type: Value): Value {
    return obj === null ? this : bindCallable(obj, this);
  }
  __copy__(): Value {
    return this;
  }
  __deepcopy__(_memo: Value): Value {
    return this;
  }
  __reduce__(): Value {
    return getattr(this, "__qualname__");
  }
}

const lruCacheWrapper: Value = builtinType(PyLruCacheWrapper, {
  name: "_lru_cache_wrapper",
  module: "functools",
  style: "c",
  dict: true,
  doc: "Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n",
  signatures: {
    cache_info: "()",
    cache_clear: "()",
    __call__: "(*args, **kwargs)",
    __get__: "(obj, type=None, /)",
    __copy__: "()",
    __deepcopy__: "(memo, /)",
    __reduce__: "()",
  },
});

function wrap(func: Value, maxsize: number | null, typed: boolean): Value {
  const cache = new Cache(maxsize, typed);
  const { values } = cache;
  const run = (args: Value[], kw: Keywords | null): Value =>
    kw === null ? (typeof func === "function" ? func(...args) : call(func, ...args)) : callKw(func, args, kw);
  const cached = (...args: Value[]): Value => {
    let kw: Keywords | null = null;
    if (args.length > 0 && isKeywords(args[args.length - 1])) {
      kw = args.pop() as Keywords;
      if (Object.keys(kw).length === 0) kw = null;
    }
    if (maxsize === 0) {
      cache.misses++;
      return run(args, kw);
    }
    const key = cache.keyFor(args, kw);
    const known = values.get(key);
    if (known !== undefined) {
      cache.hits++;
      if (maxsize !== null) {
        values.delete(key);
        values.set(key, known);
      }
      return known;
    }
    cache.misses++;
    const result = run(args, kw);
    if (values.has(key)) return result;
    if (maxsize !== null && values.size >= maxsize) cache.forget(values.keys().next().value);
    values.set(key, result);
    return result;
  };
  const f = cached as Value;
  f.$class = lruCacheWrapper;
  f.$code = new Code(
    "_lru_cache_wrapper",
    "_lru_cache_wrapper",
    parseSignature("(*args, **kwargs)"),
    "python",
    false,
  );
  f.$bindsAsMethod = true;
  f.$cache = cache;
  const parameters = builtinFunction("<lambda>", "()", () =>
    dict([
      ["maxsize", maxsize],
      ["typed", typed],
    ]),
  );
  updateWrapper(f, func);
  f.$attributes.set("cache_parameters", parameters);
  return f;
}

/** `functools.lru_cache`, with or without arguments. @raises TypeError */
export function lruCache(maxsize: Value, typed: Value): Value {
  if (maxsize !== null && asInt(maxsize) === undefined) {
    if (callable(maxsize) && typeof typed === "boolean") return wrap(maxsize, 128, typed);
    throw typeError("Expected first argument to be an integer, a callable, or None");
  }
  const limit = maxsize === null ? null : Math.max(0, Number(asInt(maxsize)));
  return builtinFunction(
    "decorating_function",
    "(user_function)",
    (func) => wrap(func, limit, typed === true),
    "python",
  );
}

/** `functools.cache`. */
export function cache(func: Value): Value {
  return wrap(func, null, false);
}
