# Statements: sync.lock.other_may_release
import asyncio


async def releases(lock):
    lock.release()
    print("released by another task")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    asyncio.create_task(releases(lock))
    await lock.acquire()
    print("acquired again")


asyncio.run(main())
