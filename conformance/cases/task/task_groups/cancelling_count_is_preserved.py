# Statements: tasks.group.preserves_cancelling
import asyncio


async def fails():
    raise ValueError("fails")


async def stubborn():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("before", task.cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            await asyncio.sleep(10)
    except* ValueError:
        print("in the handler", task.cancelling())
    print("after", task.cancelling())


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
