# clock: virtual
import asyncio
async def inner():
    try:
        await asyncio.sleep(1)
        print("inner done")
        return "value"
    except asyncio.CancelledError:
        print("inner cancelled")
        raise
async def main():
    t = asyncio.create_task(inner())
    async def waiter():
        return await asyncio.shield(t)
    w = asyncio.create_task(waiter())
    await asyncio.sleep(.1)
    w.cancel()
    try:
        await w
    except asyncio.CancelledError:
        print("waiter cancelled", t.done())
    print(await t)
    print(await asyncio.shield(t))
    t = asyncio.create_task(inner())
    s = asyncio.shield(t)
    await asyncio.sleep(.1)
    t.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print("through", s.cancelled())
    async def boom():
        raise ValueError("b")
    try:
        await asyncio.shield(boom())
    except ValueError as e:
        print(e)
asyncio.run(main())
