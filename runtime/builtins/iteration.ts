/** all, any, iter, next, aiter, anext, sorted. CPython: Python/bltinmodule.c. */
import { coroutineFunction } from "../frames/coroutine.ts";
import { callable } from "../objects/call.ts";
import { isStopAsyncIteration, typeError } from "../objects/exception.ts";
import { each, iter as iterator, next_, PyCallableIterator } from "../objects/iteration.ts";
import { listOf, PyList } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { isKeywords, type Keywords } from "../objects/signature.ts";
import { sortItems } from "../objects/sort.ts";
import { truth } from "../objects/truth.ts";
import { lookupSpecial, typeOf } from "../objects/type.ts";

/** `all(iterable)` */
export function all(iterable: Value): boolean {
  for (const v of each(iterable)) if (!truth(v)) return false;
  return true;
}

/** `any(iterable)` */
export function any(iterable: Value): boolean {
  for (const v of each(iterable)) if (truth(v)) return true;
  return false;
}

/** `iter(object)` and `iter(callable, sentinel)` */
export function iter(v: Value, sentinel: Value): Value {
  if (sentinel === undefined) return iterator(v);
  if (!callable(v)) throw typeError("iter(v, w): v must be callable");
  return new PyCallableIterator(v, sentinel);
}

/** `next(iterator)` and `next(iterator, default)` */
export function next(it: Value, fallback: Value): Value {
  const m = lookupSpecial(it, "__next__");
  if (m === undefined) throw typeError(`'${typeOf(it).$name}' object is not an iterator`);
  if (fallback === undefined) return m.call(it);
  const v = next_(it);
  return v === undefined ? fallback : v;
}

/** `aiter(async_iterable)` */
export function aiter(v: Value): Value {
  const t = typeOf(v);
  const m = lookupSpecial(v, "__aiter__");
  if (m === undefined) throw typeError(`'${t.$name}' object is not an async iterable`);
  const it = m.call(v);
  if (lookupSpecial(it, "__anext__") === undefined) {
    throw typeError(`aiter() returned not an async iterator of type '${typeOf(it).$name}'`);
  }
  return it;
}

/** `anext(async_iterator)` and `anext(async_iterator, default)` */
export function anext(it: Value, fallback: Value): Value {
  const m = lookupSpecial(it, "__anext__");
  if (m === undefined) throw typeError(`'${typeOf(it).$name}' object is not an async iterator`);
  const awaitable = m.call(it);
  return fallback === undefined ? awaitable : nextOr(awaitable, fallback);
}

const nextOr = coroutineFunction(
  "builtins",
  "anext_awaitable",
  "(awaitable, default)",
  function* (awaitable: Value, fallback: Value) {
    try {
      return yield awaitable;
    } catch (e) {
      if (isStopAsyncIteration(e)) return fallback;
      throw e;
    }
  },
);

/** Keywords go to `list.sort()` once the list is there: that one refuses others. @returns the name of who refuses */
export function sortedRefuses(given: readonly Value[]): string {
  const args = isKeywords(given[given.length - 1]) ? given.slice(0, -1) : given;
  if (args.length !== 1) throw typeError(`sorted expected 1 argument, got ${args.length}`);
  listOf(args[0]);
  return "sort";
}

/** `sorted(iterable, /, *, key=None, reverse=False)` */
export function sorted(...args: Value[]): Value {
  const kw: Keywords = args.pop();
  if (args.length !== 1) throw typeError(`sorted expected 1 argument, got ${args.length}`);
  const items = listOf(args[0]).$items;
  return new PyList(sortItems(items, kw.key, truth(kw.reverse)));
}
