# Statements: tasks.as_completed.concurrent, tasks.as_completed.async_iteration,
#   tasks.as_completed.same_objects
import asyncio


async def after(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(after(n)) for n in (3, 1, 2)]
    async for task in asyncio.as_completed(tasks):
        print(tasks.index(task), task.done(), await task, f"{loop.time() - start:.1f}")


asyncio.run(main())
