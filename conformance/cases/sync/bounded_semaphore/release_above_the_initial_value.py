# Statements: sync.bounded.is_semaphore, sync.bounded.release, sync.bounded.works
import asyncio


async def main():
    semaphore = asyncio.BoundedSemaphore(2)
    print(isinstance(semaphore, asyncio.Semaphore))
    async with semaphore:
        await semaphore.acquire()
        print(semaphore.locked())
        semaphore.release()
    try:
        semaphore.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
