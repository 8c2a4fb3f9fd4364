# clock: virtual
import asyncio
class Res:
    def __init__(self, n): self.n = n
    async def __aenter__(self):
        print("open", self.n)
        await asyncio.sleep(0)
        return self
    async def __aexit__(self, et, e, tb):
        print("close", self.n, et.__name__ if et else None)
        await asyncio.sleep(0)
        return self.n == "swallow"
async def main():
    async with Res("a") as a, Res("b") as b:
        print(a.n, b.n)
    async with Res("swallow"):
        raise ValueError("x")
    try:
        async with Res("c"):
            raise KeyError("k")
    except KeyError as e:
        print(repr(e))
    async def f():
        async with Res("d"):
            return "ret"
    print(await f())
    for i in range(2):
        async with Res(i):
            continue
    while True:
        async with Res("e"):
            break
    async def cancelled():
        async with Res("f"):
            await asyncio.sleep(10)
    t = asyncio.create_task(cancelled())
    await asyncio.sleep(.1)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("done")
asyncio.run(main())
