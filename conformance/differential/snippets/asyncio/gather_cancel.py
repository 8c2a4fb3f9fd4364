# clock: virtual
import asyncio
async def f(x, d):
    try:
        await asyncio.sleep(d)
    except asyncio.CancelledError:
        print("cancelled", x)
        raise
    return x
async def main():
    g = asyncio.gather(f(1, 1), f(2, 2))
    await asyncio.sleep(0)
    print(g.cancel())
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled", g.cancelled())
    t1 = asyncio.create_task(f(3, 1)); t2 = asyncio.create_task(f(4, .1))
    g = asyncio.gather(t1, t2)
    await asyncio.sleep(0)
    t1.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("child cancelled", g.cancelled(), t2.done())
    print(await t2)
    t1 = asyncio.create_task(f(5, 1)); t2 = asyncio.create_task(f(6, .1))
    g = asyncio.gather(t1, t2, return_exceptions=True)
    await asyncio.sleep(0)
    t1.cancel("bye")
    print(await g)
    async def outer():
        return await asyncio.gather(f(7, 1), f(8, 2))
    o = asyncio.create_task(outer())
    await asyncio.sleep(.5)
    o.cancel()
    try:
        await o
    except asyncio.CancelledError:
        print("outer")
asyncio.run(main())
