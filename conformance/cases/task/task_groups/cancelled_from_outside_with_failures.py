# Statements: tasks.group.external_cancel_and_failure
import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("clean-up")


async def grouped():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child())
    except* ValueError as group:
        print(group.exceptions, asyncio.current_task().cancelling())
    print("no await yet")
    try:
        await asyncio.sleep(0)
        print("never printed")
    except asyncio.CancelledError:
        print("the cancellation comes at the await")
        raise


async def main():
    task = asyncio.create_task(grouped())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
