# Statements: tasks.gather.same_twice, tasks.gather.nested, tasks.gather.returns_future
import asyncio


async def once(n):
    print("runs", n)
    await asyncio.sleep(n)
    return n


async def main():
    coro = once(1)
    inner = asyncio.gather(once(2), once(3))
    outer = asyncio.gather(coro, inner, coro)
    print(asyncio.isfuture(outer), asyncio.isfuture(inner), outer.done())
    print(await outer, outer.done())


asyncio.run(main())
