# Statements: tasks.group.body_failure_cancels, tasks.group.body_failure_grouped
import asyncio


async def sibling():
    try:
        await asyncio.sleep(10)
    finally:
        print("cancelled")
        raise TypeError("clean-up")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sibling())
            await asyncio.sleep(1)
            raise ValueError("block")
    except ExceptionGroup as group:
        print(repr(group))


asyncio.run(main())
