# clock: virtual
import asyncio
async def ticker(delay, to):
    for i in range(to):
        yield i
        await asyncio.sleep(delay)
async def run():
    result = [i async for i in ticker(.01, 10) if i % 2]
    print(result)
    result = [f async for i in ticker(.01, 3) for f in [i * 10, i * 20]]
    print(result)
    async def coro(x): return x + 1
    print([await coro(i) for i in range(3)])
    print({i: await coro(i) for i in range(3)})
    g = (await coro(i) for i in range(3))
    print([x async for x in g])
    async for i in ticker(.01, 5):
        if i == 2: continue
        if i == 4: break
        print(i)
    else:
        print("no")
    async for i in ticker(0, 0): pass
    else: print("else")
asyncio.run(run())
