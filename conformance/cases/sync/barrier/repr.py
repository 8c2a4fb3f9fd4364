# Statements: sync.barrier.repr
import asyncio
import re


def show(thing):
    print(re.sub("0x[0-9a-f]+", "0x...", repr(thing)))


async def main():
    barrier = asyncio.Barrier(2)
    show(barrier)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    show(barrier)
    await barrier.wait()
    await task
    await barrier.abort()
    show(barrier)


asyncio.run(main())
