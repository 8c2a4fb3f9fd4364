# clock: virtual
import asyncio
def r(o): a, b, c = repr(o).partition("0x"); return a + b + c.lstrip("0123456789abcdef")
async def main():
    q = asyncio.Queue(maxsize=2)
    print(r(q), q, q.maxsize, q.empty(), q.full(), q.qsize())
    async def producer():
        for i in range(5):
            await q.put(i)
            print("put", i, q)
    async def consumer(n):
        while True:
            i = await q.get()
            print("got", n, i)
            await asyncio.sleep(.01)
            q.task_done()
    cs = [asyncio.create_task(consumer(n)) for n in "ab"]
    await producer()
    await q.join()
    for c in cs: c.cancel()
    await asyncio.gather(*cs, return_exceptions=True)
    try: q.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    q.put_nowait(1); q.put_nowait(2)
    try: q.put_nowait(3)
    except asyncio.QueueFull as e: print(repr(e))
    print(q)
    q.task_done(); q.task_done()
    try: q.task_done()
    except ValueError as e: print(e)
    p = asyncio.PriorityQueue()
    for x in (3, 1, 2, (1,) and 0): p.put_nowait(x)
    print(p, [p.get_nowait() for _ in range(4)])
    l = asyncio.LifoQueue()
    for x in "abc": l.put_nowait(x)
    print(l, [l.get_nowait() for _ in range(3)])
    q = asyncio.Queue()
    async def g():
        try:
            print(await q.get())
        except asyncio.QueueShutDown as e:
            print("shut", repr(e))
    ts = [asyncio.create_task(g()) for _ in range(2)]
    await asyncio.sleep(0)
    q.put_nowait("x")
    q.shutdown()
    await asyncio.gather(*ts)
    print(q)
    try: await q.put(1)
    except asyncio.QueueShutDown: print("no put")
    try: await q.get()
    except asyncio.QueueShutDown: print("no get")
    q = asyncio.Queue()
    q.put_nowait(1); q.put_nowait(2)
    q.shutdown(immediate=True)
    print(q)
    await q.join()
asyncio.run(main())
