# Statements: sync.semaphore.acquire_waits, sync.semaphore.zero
import asyncio


async def main():
    semaphore = asyncio.Semaphore(0)
    task = asyncio.create_task(semaphore.acquire())
    await asyncio.sleep(1)
    print(task.done())
    semaphore.release()
    print(await task, semaphore.locked())


asyncio.run(main())
