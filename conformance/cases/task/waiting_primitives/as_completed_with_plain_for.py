# Statements: tasks.as_completed.plain_iteration, tasks.as_completed.plain_not_same,
#   tasks.as_completed.plain_exception
import asyncio


async def after(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    tasks = [asyncio.create_task(after(n)) for n in (3, 1, 2)]
    for coro in asyncio.as_completed(tasks):
        print(asyncio.iscoroutine(coro), coro in tasks)
        try:
            print(await coro)
        except ValueError as error:
            print(repr(error))


asyncio.run(main())
