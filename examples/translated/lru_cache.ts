/** A cache that forgets what was used least recently, and one for coroutines that asks only once. */
import * as asyncio from "tulip-py/asyncio";
import { OrderedDict } from "tulip-py/collections";
import { Awaitable } from "tulip-py/collections.abc";
import { Generic, TypeVar } from "tulip-py/typing";
import { type int, ValueError, len, list, print, str } from "tulip-py/builtins";
import {
  type Awaitable as Awaitable$,
  type Dict,
  type List,
  asIs,
  attr,
  awaitable,
  block,
  call,
  collect,
  delItem,
  dictOf,
  floatOf,
  getItem,
  iadd,
  invokeKw,
  isIn,
  listOf,
  mul,
  program,
  raise,
  setItem,
  setattr,
  spreadArguments,
  tupleOf,
} from "tulip-py/runtime";

const { coroutine, pyclass } = program(import.meta.url, "lru_cache.py");

export const K = TypeVar("K");
export const V = TypeVar("V");

export const LruCache = pyclass(
  "LruCache",
  class<K = any, V = any> {
    declare capacity: int;
    declare hits: int;
    declare misses: int;
    declare _items: OrderedDict<K, V>;
    __init__(capacity: int): void {
      if (capacity <= 0) {
        throw raise(ValueError("capacity must be positive"));
      }
      setattr(this, "capacity", capacity);
      setattr(this, "hits", 0);
      setattr(this, "misses", 0);
      setattr(this, "_items", OrderedDict());
    }

    get(key: K): V | null {
      if (!isIn(key, attr(this, "_items"))) {
        setattr(this, "misses", iadd(attr(this, "misses"), 1));
        return null;
      }
      setattr(this, "hits", iadd(attr(this, "hits"), 1));
      attr(this, "_items").move_to_end(key);
      return getItem(attr(this, "_items"), key);
    }

    put(key: K, value: V): void {
      setItem(attr(this, "_items"), key, value);
      attr(this, "_items").move_to_end(key);
      while (len(attr(this, "_items")) > attr(this, "capacity")) {
        invokeKw(attr(this, "_items"), "popitem", [], { last: false });
      }
    }

    __len__(): int {
      return len(attr(this, "_items"));
    }

    keys(): List<K> {
      return list(attr(this, "_items"));
    }
  },
  [
    "__init__(self, capacity)",
    "get(self, key)",
    "put(self, key, value)",
    "__len__(self)",
    "keys(self)",
  ],
  { bases: [getItem(Generic, tupleOf([K, V]))] },
);
export type LruCache<K = any, V = any> = InstanceType<typeof LruCache<K, V>>;

/** Concurrent requests for a key share one call. */
export const AsyncCache = pyclass(
  "AsyncCache",
  class {
    declare _load: (value: str) => Awaitable$<int>;
    declare _cache: LruCache<str, int>;
    declare _pending: Dict<str, asyncio.Task<int>>;

    __init__(load: (value: str) => Awaitable$<int>, capacity: int = 2): void {
      this._load = load;
      this._cache = LruCache(capacity) as LruCache<str, int>;
      this._pending = dictOf([]);
    }

    async get(key: str): Promise<int> {
      const cached = this._cache.get(key);
      if (cached !== null) {
        return asIs(cached);
      }
      let task: asyncio.Task<int> | asyncio.Future<int> | null = this._pending.get(key);
      if (task === null) {
        task = asyncio.ensure_future(this._fetch(key));
        setItem(this._pending, key, task);
      }
      return asIs(await awaitable(task));
    }

    async _fetch(key: str): Promise<int> {
      try {
        const value: int = await awaitable(call(this._load, key));
        this._cache.put(key, value);
        return asIs(value);
      } finally {
        delItem(this._pending, key);
      }
    }
  },
  ["__init__(self, load, capacity=2)", "async get(self, key)", "async _fetch(self, key)"],
);
export type AsyncCache = InstanceType<typeof AsyncCache>;

export const calls: List<str> = listOf([]);

export const slow_length = coroutine("slow_length(text)", async (text: str): Promise<int> => {
  calls.append(text);
  await asyncio.sleep(floatOf(0.1));
  return len(text);
});

export const main = coroutine("main()", async (): Promise<void> => {
  const cache = AsyncCache(slow_length);
  print(
    await asyncio.gather(
      ...spreadArguments(
        collect(listOf(["a", "bb", "a", "bb"]), (k: str) => cache.get(k)),
        "gather",
      ),
    ),
  );
  print(
    await awaitable(cache.get("ccc")),
    await awaitable(cache.get("bb")),
    await awaitable(cache.get("a")),
  );
  print(calls);

  const plain = LruCache(2) as LruCache<int, str>;
  for (let i = 0; i < 4; i++) {
    plain.put(i, mul(str(i), i));
  }
  print(
    plain.keys(),
    len(plain),
    plain.get(3),
    plain.get(0),
    attr(plain, "hits"),
    attr(plain, "misses"),
  );
});

await block(asyncio.run, main());
