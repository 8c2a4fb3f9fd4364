# Statements: sync.lock.cancelled_waiter
import asyncio


async def worker(lock, name):
    async with lock:
        print(name, "has it")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(lock, name)) for name in "abc"]
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], lock.locked())


asyncio.run(main())
