// The module `functools`. https://docs.python.org/3.13/library/functools.html

import { builtinModule, type PyModule } from "../../modules/module.ts";
import { call } from "../../objects/call.ts";
import { builtinFunction } from "../../objects/callable.ts";
import { PyDict } from "../../objects/dict.ts";
import { typeError } from "../../objects/exception.ts";
import { iter, next_ } from "../../objects/iteration.ts";
import { list } from "../../objects/list.ts";
import type { Value } from "../../objects/object.ts";
import { guarded } from "../../objects/recursive_repr.ts";
import { pythonFunction } from "../python_function.ts";
import { cached_property } from "./cached_property.ts";
import { CacheInfo, cache, lruCache } from "./lru_cache.ts";
import { makePartial, partial, partialmethod } from "./partial.ts";
import { singledispatch, singledispatchmethod } from "./singledispatch.ts";
import { cmpToKey, totalOrdering } from "./total_ordering.ts";
import { updateWrapper, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES } from "./update_wrapper.ts";

function reduce(func: Value, iterable: Value, initial: Value): Value {
  const it = iter(iterable);
  let result = initial;
  for (let v = next_(it); v !== undefined; v = next_(it)) {
    result = result === undefined ? v : call(func, result, v);
  }
  if (result === undefined) throw typeError("reduce() of empty iterable with no initial value");
  return result;
}

export function load(): PyModule {
  const m = builtinModule("functools", {
    doc: "functools.py - Tools for working with functions and callable objects\n",
    style: "python",
    functions: {
      "update_wrapper(wrapper, wrapped, assigned=<default>, updated=<default>)": updateWrapper,
      "lru_cache(maxsize=128, typed=False)": lruCache,
      "cache(user_function, /)": cache,
      "total_ordering(cls)": totalOrdering,
      "singledispatch(func)": singledispatch,
      "recursive_repr(fillvalue='...')": (fill) =>
        builtinFunction("decorating_function", "(user_function)", (f) => {
          const wrapper = pythonFunction(
            "wrapper",
            "(self)",
            (self) => guarded(self, fill, () => call(f, self)),
            "functools",
          );
          return updateWrapper(wrapper, f);
        }),
    },
    attributes: {
      __all__: list([
        "update_wrapper",
        "wraps",
        "WRAPPER_ASSIGNMENTS",
        "WRAPPER_UPDATES",
        "total_ordering",
        "cache",
        "cmp_to_key",
        "lru_cache",
        "reduce",
        "partial",
        "partialmethod",
        "singledispatch",
        "singledispatchmethod",
        "cached_property",
      ]),
      WRAPPER_ASSIGNMENTS,
      WRAPPER_UPDATES,
      _CacheInfo: CacheInfo,
      cached_property,
      partial,
      partialmethod,
      singledispatchmethod,
    },
  }) as Value;
  m.wraps = builtinFunction(
    "wraps",
    "(wrapped, assigned=<default>, updated=<default>)",
    (wrapped, assigned = WRAPPER_ASSIGNMENTS, updated = WRAPPER_UPDATES) => {
      const keywords = new PyDict();
      keywords.$set("wrapped", wrapped);
      keywords.$set("assigned", assigned);
      keywords.$set("updated", updated);
      return makePartial(m.update_wrapper, [], keywords);
    },
    "python",
  );
  m.reduce = builtinFunction("reduce", "(function, iterable, /, initial=<unset>)", reduce);
  m.cmp_to_key = builtinFunction("cmp_to_key", "(mycmp)", cmpToKey);
  for (const name of ["wraps", "reduce", "cmp_to_key"]) m[name].$module = "functools";
  return m;
}
