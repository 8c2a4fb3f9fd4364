# Statements: tasks.group.first_failure_cancels, tasks.group.cancelled_not_grouped,
#   tasks.group.exceptions_grouped, tasks.group.message
import asyncio


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError(f"after {delay}")


async def sibling(delay):
    try:
        await asyncio.sleep(delay)
        print("done", delay)
    except asyncio.CancelledError:
        print("cancelled", delay)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sibling(1))
            tg.create_task(fails(2))
            tg.create_task(sibling(3))
            tg.create_task(fails(4))
    except ExceptionGroup as group:
        print(repr(group))
        print(group)


asyncio.run(main())
