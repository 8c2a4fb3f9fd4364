# Statements: tasks.task.get_stack.exception, tasks.task.get_stack.limit
import asyncio


async def innermost():
    raise ValueError("fails")


async def inner():
    await innermost()


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer())
    await asyncio.wait([task])
    for limit in (None, 2, 1):
        print(limit, [frame.f_code.co_name for frame in task.get_stack(limit=limit)])
    task.exception()


asyncio.run(main())
