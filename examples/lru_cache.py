"""A cache that forgets what was used least recently, and one for coroutines that asks only once."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class LruCache(Generic[K, V]):
    def __init__(self, capacity: int) -> None:
        if capacity <= 0:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self.hits = 0
        self.misses = 0
        self._items: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        if key not in self._items:
            self.misses += 1
            return None
        self.hits += 1
        self._items.move_to_end(key)
        return self._items[key]

    def put(self, key: K, value: V) -> None:
        self._items[key] = value
        self._items.move_to_end(key)
        while len(self._items) > self.capacity:
            self._items.popitem(last=False)

    def __len__(self) -> int:
        return len(self._items)

    def keys(self) -> list[K]:
        return list(self._items)


class AsyncCache:
    """Concurrent requests for a key share one call."""

    def __init__(self, load: Callable[[str], Awaitable[int]], capacity: int = 2) -> None:
        self._load = load
        self._cache: LruCache[str, int] = LruCache(capacity)
        self._pending: dict[str, asyncio.Task[int]] = {}

    async def get(self, key: str) -> int:
        cached = self._cache.get(key)
        if cached is not None:
            return cached
        task = self._pending.get(key)
        if task is None:
            task = asyncio.ensure_future(self._fetch(key))
            self._pending[key] = task
        return await task

    async def _fetch(self, key: str) -> int:
        try:
            value = await self._load(key)
            self._cache.put(key, value)
            return value
        finally:
            del self._pending[key]


calls: list[str] = []


async def slow_length(text: str) -> int:
    calls.append(text)
    await asyncio.sleep(0.1)
    return len(text)


async def main() -> None:
    cache = AsyncCache(slow_length)
    print(await asyncio.gather(*[cache.get(k) for k in ["a", "bb", "a", "bb"]]))
    print(await cache.get("ccc"), await cache.get("bb"), await cache.get("a"))
    print(calls)

    plain: LruCache[int, str] = LruCache(2)
    for i in range(4):
        plain.put(i, str(i) * i)
    print(plain.keys(), len(plain), plain.get(3), plain.get(0), plain.hits, plain.misses)


asyncio.run(main())
