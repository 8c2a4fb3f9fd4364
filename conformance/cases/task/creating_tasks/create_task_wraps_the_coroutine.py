# Statements: tasks.create_task.returns_task
import asyncio


async def nested():
    return 1


async def main():
    coro = nested()
    task = asyncio.create_task(coro)
    print(type(task).__name__, isinstance(task, asyncio.Task), task.get_coro() is coro)
    print(task.done(), await task, task.done())


asyncio.run(main())
