# clock: virtual
import asyncio
def r(o): a, b, c = repr(o).partition("0x"); return a + b + c.lstrip("0123456789abcdef")
async def main():
    c = asyncio.Condition()
    print(r(c))
    items = []
    async def consumer(n):
        async with c:
            await c.wait_for(lambda: items)
            print("consumer", n, items.pop(0))
    ts = [asyncio.create_task(consumer(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(r(c))
    async with c:
        items.append("a")
        c.notify()
    await asyncio.sleep(.1)
    async with c:
        items.extend("bc")
        c.notify_all()
    await asyncio.gather(*ts)
    try:
        c.notify()
    except RuntimeError as e: print(e)
    try:
        await c.wait()
    except RuntimeError as e: print(e)
    async def waits():
        async with c:
            try:
                await c.wait()
            finally:
                print("locked in finally", c.locked())
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", c.locked())
asyncio.run(main())
