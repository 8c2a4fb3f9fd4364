# clock: virtual
import asyncio
async def f(x, d, fail=False):
    await asyncio.sleep(d)
    if fail:
        raise ValueError(x)
    return x
async def main():
    print(await asyncio.gather(f(1, .03), f(2, .01), f(3, .02)))
    print(await asyncio.gather())
    print(await asyncio.gather(f(1, .01), f(2, .02, True), f(3, .03), return_exceptions=True))
    try:
        await asyncio.gather(f(1, .01), f(2, .02, True), f(3, .03, True))
    except ValueError as e:
        print("first", e)
    await asyncio.sleep(.05)
    c = f(9, 0)
    print(await asyncio.gather(c, c, c))
    t = asyncio.create_task(f(4, .01))
    g = asyncio.gather(t, f(5, 0))
    print(g)
    await asyncio.sleep(0)
    print(g.done(), t.done())
    print(await g)
    print(g)
asyncio.run(main())
