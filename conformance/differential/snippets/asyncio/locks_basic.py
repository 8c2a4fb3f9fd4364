# clock: virtual
import asyncio
def r(o): a, b, c = repr(o).partition("0x"); return a + b + c.lstrip("0123456789abcdef")
async def main():
    lock = asyncio.Lock()
    print(r(lock), lock.locked())
    async def w(n):
        print("want", n)
        async with lock:
            print("got", n, r(lock))
            await asyncio.sleep(.1)
        print("released", n)
    await asyncio.gather(*(w(i) for i in range(3)))
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    print(await lock.acquire())
    t = asyncio.create_task(w(9)); t2 = asyncio.create_task(w(10))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    lock.release()
    await t2
    try:
        with lock: pass
    except TypeError as e:
        print(e)
    ev = asyncio.Event()
    print(r(ev))
    async def we(n):
        print("waiting", n, await ev.wait())
    ts = [asyncio.create_task(we(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(r(ev))
    ev.set()
    print(r(ev), ev.is_set())
    await asyncio.gather(*ts)
    print(await ev.wait())
    ev.clear()
    print(ev.is_set())
asyncio.run(main())
