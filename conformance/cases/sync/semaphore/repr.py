# Statements: sync.semaphore.repr
import asyncio
import re


def show(thing):
    print(re.sub("0x[0-9a-f]+", "0x...", repr(thing)))


async def main():
    semaphore = asyncio.Semaphore(2)
    show(semaphore)
    await semaphore.acquire()
    await semaphore.acquire()
    show(semaphore)
    task = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(0)
    show(semaphore)
    semaphore.release()
    await task
    show(asyncio.BoundedSemaphore(1))


asyncio.run(main())
