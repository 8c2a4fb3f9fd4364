# Statements: tasks.group.external_cancel
import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child cancelled")
        await asyncio.sleep(1)
        raise


async def grouped():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child())
    print("never printed")


async def main():
    task = asyncio.create_task(grouped())
    await asyncio.sleep(1)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled(), task.cancelling())


asyncio.run(main())
