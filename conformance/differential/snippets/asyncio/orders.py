# clock: virtual
import asyncio
log = []
async def a(n):
    for i in range(3):
        log.append(f"{n}{i}")
        await asyncio.sleep(0)
async def nested(n, d):
    if d:
        await nested(n, d - 1)
    else:
        await a(n)
async def chain():
    f = asyncio.get_running_loop().create_future()
    async def w(k):
        await f
        log.append(f"w{k}")
    ts = [asyncio.create_task(w(k)) for k in range(3)]
    await asyncio.sleep(0)
    f.set_result(None)
    log.append("set")
    await asyncio.sleep(0)
    log.append("after")
    for t in ts: await t
async def main():
    await asyncio.gather(a("a"), nested("b", 3), a("c"))
    print(log); log.clear()
    await chain()
    print(log); log.clear()
    async def g1():
        log.append("g1"); return await asyncio.gather(a("x"), a("y"))
    t = asyncio.create_task(g1()); await a("m"); await t
    print(log); log.clear()
    q = asyncio.Queue(1)
    async def prod():
        for i in range(4):
            await q.put(i); log.append(f"p{i}")
    async def cons():
        for i in range(4):
            log.append(f"c{await q.get()}")
    await asyncio.gather(prod(), cons(), cons.__call__() if False else asyncio.sleep(0))
    print(log); log.clear()
asyncio.run(main())
