# Statements: sync.semaphore.cancelled_waiter
import asyncio


async def worker(semaphore, name):
    async with semaphore:
        print(name)


async def main():
    for order in ("cancel, release", "release, cancel"):
        print(order)
        semaphore = asyncio.Semaphore(0)
        tasks = [asyncio.create_task(worker(semaphore, name)) for name in "abc"]
        await asyncio.sleep(0)
        for action in order.split(", "):
            tasks[0].cancel() if action == "cancel" else semaphore.release()
        await asyncio.wait(tasks)
        print([task.cancelled() for task in tasks], semaphore.locked())


asyncio.run(main())
