# clock: virtual
import asyncio
async def source(n, out):
    for i in range(n):
        await out.put(i)
        await asyncio.sleep(.001)
    await out.put(None)
async def stage(name, inp, out, fn):
    while True:
        x = await inp.get()
        if x is None:
            await out.put(None)
            return
        await out.put(fn(x))
async def sink(inp):
    total = 0
    while (x := await inp.get()) is not None:
        total += x
    return total
async def main():
    q1, q2, q3 = asyncio.Queue(3), asyncio.Queue(3), asyncio.Queue(3)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(source(20, q1))
        tg.create_task(stage("double", q1, q2, lambda x: x * 2))
        tg.create_task(stage("inc", q2, q3, lambda x: x + 1))
        s = tg.create_task(sink(q3))
    print(s.result())
asyncio.run(main())
