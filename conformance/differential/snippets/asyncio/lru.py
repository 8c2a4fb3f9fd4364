# clock: virtual
import asyncio, functools
class Cache:
    def __init__(self): self.d = {}; self.locks = {}
    async def get(self, k):
        lock = self.locks.setdefault(k, asyncio.Lock())
        async with lock:
            if k not in self.d:
                print("load", k)
                await asyncio.sleep(.01)
                self.d[k] = k.upper()
            return self.d[k]
async def main():
    c = Cache()
    print(await asyncio.gather(*(c.get(k) for k in "abab")))
    part = functools.partial(c.get, "z")
    print(await part())
    print(asyncio.iscoroutinefunction(part), asyncio.iscoroutinefunction(c.get), asyncio.iscoroutinefunction(main))
asyncio.run(main())
