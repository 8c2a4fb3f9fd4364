# clock: virtual
import asyncio
def r(o): a, b, c = repr(o).partition("0x"); return a + b + c.lstrip("0123456789abcdef")
async def main():
    s = asyncio.Semaphore(2)
    print(r(s), s.locked())
    async def w(n):
        async with s:
            print("in", n, r(s))
            await asyncio.sleep(.1)
        print("out", n)
    await asyncio.gather(*(w(i) for i in range(5)))
    print(r(s))
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)
    s = asyncio.Semaphore(0)
    ts = [asyncio.create_task(s.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    ts[0].cancel()
    s.release(); s.release()
    await asyncio.sleep(0); await asyncio.sleep(0)
    print([t.done() for t in ts], [t.cancelled() for t in ts], r(s))
asyncio.run(main())
