# Statements: sync.lock.mutual_exclusion, sync.lock.async_with, sync.lock.fair
import asyncio


async def worker(lock, name):
    print(name, "wants it")
    async with lock:
        print(name, "has it")
        await asyncio.sleep(1)
    print(name, "gave it back")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(lock, name) for name in "abcd"))


asyncio.run(main())
