# clock: virtual
import asyncio
async def f(n):
    await asyncio.sleep(n / 10)
    return n
async def main():
    for c in asyncio.as_completed([f(3), f(1), f(2)]):
        print(await c)
    async for t in asyncio.as_completed([f(3), f(1), f(2)]):
        print(t.result(), type(t).__name__)
    ts = [asyncio.create_task(f(n)) for n in (2, 1)]
    async for t in asyncio.as_completed(ts):
        print(ts.index(t), await t)
    try:
        for c in asyncio.as_completed([f(1), f(9)], timeout=.5):
            print(await c)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        async for c in asyncio.as_completed([f(1), f(9)], timeout=.5):
            print(c.result())
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        asyncio.as_completed(f)
    except TypeError as e:
        print(e)
    c = f(1)
    try:
        asyncio.as_completed(c)
    except TypeError as e:
        print(e)
    c.close()
asyncio.run(main())
