# Statements: sync.lock.async_with, sync.lock.try_finally, sync.lock.value_of_with
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        async with lock as value:
            print(value, lock.locked())
            raise ValueError
    except ValueError:
        print(lock.locked())
    await lock.acquire()
    try:
        print(lock.locked())
    finally:
        lock.release()
    print(lock.locked())


asyncio.run(main())
