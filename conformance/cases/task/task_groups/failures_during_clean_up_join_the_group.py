# Statements: tasks.group.cleanup_failures_grouped, tasks.group.tasks_awaited_before_raise
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("first")


async def cleans_up_badly(n):
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(n)
        raise TypeError(f"clean-up {n}")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cleans_up_badly(2))
            tg.create_task(fails())
            tg.create_task(cleans_up_badly(1))
    except ExceptionGroup as group:
        print(f"{loop.time() - start:.1f}", [str(e) for e in group.exceptions])


asyncio.run(main())
