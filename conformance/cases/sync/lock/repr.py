# Statements: sync.lock.repr
import asyncio
import re


def show(thing):
    print(re.sub("0x[0-9a-f]+", "0x...", repr(thing)))


async def main():
    lock = asyncio.Lock()
    show(lock)
    await lock.acquire()
    show(lock)
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    show(lock)
    lock.release()
    await waiter


asyncio.run(main())
