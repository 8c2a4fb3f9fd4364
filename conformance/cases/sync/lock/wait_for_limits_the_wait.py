# Statements: sync.lock.no_timeout
import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 1)
    except TimeoutError:
        print("not in time")
    lock.release()
    print(await asyncio.wait_for(lock.acquire(), 1))


asyncio.run(main())
