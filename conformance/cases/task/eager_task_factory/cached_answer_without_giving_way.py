# Statements: tasks.eager.memoization
import asyncio


cache = {}


async def lookup(key):
    if key not in cache:
        print("slow way")
        await asyncio.sleep(1)
        cache[key] = key.upper()
    return cache[key]


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    start = loop.time()
    for _ in range(3):
        async with asyncio.TaskGroup() as tg:
            task = tg.create_task(lookup("key"))
            print("done at once:", task.done())
        print(task.result(), f"{loop.time() - start:.1f}")


asyncio.run(main())
