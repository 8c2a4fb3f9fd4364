# Statements: tasks.coroutines.task_group_concurrent, tasks.coroutines.task_group_implicit_await
import asyncio


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(say_after(1, "hello"))
        tg.create_task(say_after(2, "world"))
        print(f"end of the block after {loop.time() - start:.2f}")
    print(f"finished after {loop.time() - start:.2f}")


asyncio.run(main())
