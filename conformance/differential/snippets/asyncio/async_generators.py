# clock: virtual
import asyncio
async def ag(n):
    try:
        for i in range(n):
            x = yield i
            if x: print("got", x)
            await asyncio.sleep(0)
    except ValueError as e:
        print("caught", e)
        yield "v"
    finally:
        await asyncio.sleep(0)
        print("closed")
async def main():
    async for x in ag(3):
        print(x)
    print([x async for x in ag(3) if x])
    print({x: y async for x in ag(2) for y in "a"})
    a = ag(5)
    print(type(a).__name__, a.__name__, a.ag_running)
    print(await a.__anext__(), await a.asend("s"), await anext(a))
    print(await a.athrow(ValueError("t")))
    try:
        await a.__anext__()
    except StopAsyncIteration:
        print("stop")
    await a.aclose()
    a = ag(5)
    print(await anext(a))
    await a.aclose()
    print(await anext(a, "default"))
    a = ag(1)
    await a.aclose()
    try:
        await anext(a)
    except StopAsyncIteration as e:
        print("end", e.args)
    a = ag(2)
    try:
        await a.asend(1)
    except TypeError as e:
        print(e)
    s = a.asend(None)
    await s
    try:
        await s
    except RuntimeError as e:
        print(e)
    t = asyncio.create_task(anext(a))
    try:
        pass
    finally:
        try: await t
        except Exception as e: print(repr(e))
    await a.aclose()
    async def raises():
        yield 1
        raise StopAsyncIteration
    try:
        async for x in raises(): print(x)
    except RuntimeError as e:
        print(e)
    async def raises2():
        yield 1
        raise StopIteration
    try:
        async for x in raises2(): print(x)
    except RuntimeError as e:
        print(e)
    async def slow():
        await asyncio.sleep(.1)
        yield 1
    z = slow()
    t1 = asyncio.ensure_future(z.__anext__())
    await asyncio.sleep(0)
    try:
        await z.__anext__()
    except RuntimeError as e:
        print(e)
    try:
        await z.aclose()
    except RuntimeError as e:
        print(e)
    print(await t1)
    async def gen2():
        async for v in ag(2): yield v * 10
    print([v async for v in gen2()])
    agen = (x async for x in ag(2))
    print(type(agen).__name__)
    async for v in agen: print(v)
asyncio.run(main())
