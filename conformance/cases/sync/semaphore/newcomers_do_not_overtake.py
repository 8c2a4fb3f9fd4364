# Statements: sync.semaphore.no_overtaking
import asyncio


async def worker(semaphore, name):
    async with semaphore:
        print(name)


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    waiting = asyncio.create_task(worker(semaphore, "waited"))
    await asyncio.sleep(0)
    semaphore.release()
    print("locked for newcomers:", semaphore.locked())
    await worker(semaphore, "newcomer")
    await waiting


asyncio.run(main())
