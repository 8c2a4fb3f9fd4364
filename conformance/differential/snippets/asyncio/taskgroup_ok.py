# clock: virtual
import asyncio
async def w(n):
    await asyncio.sleep(n)
    print("done", n)
    return n
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(w(.2), name="A")
        b = tg.create_task(w(.1))
        print(tg, a.get_name())
    print(a.result(), b.result(), tg)
    try:
        tg.create_task(w(0))
    except RuntimeError as e:
        print(str(e).split(" at")[0])
    async with asyncio.TaskGroup() as tg:
        print("empty")
    try:
        async with tg: pass
    except RuntimeError as e:
        print(e)
    g = asyncio.TaskGroup()
    c = w(0)
    try:
        g.create_task(c)
    except RuntimeError as e:
        print(e)
asyncio.run(main())
