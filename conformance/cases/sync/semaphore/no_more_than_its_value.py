# Statements: sync.semaphore.limits, sync.semaphore.async_with, sync.semaphore.fair
import asyncio


active = 0


async def worker(semaphore, n):
    global active
    async with semaphore:
        active += 1
        print("start", n, "active", active)
        await asyncio.sleep(1)
        active -= 1


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(semaphore, n) for n in range(5)))


asyncio.run(main())
