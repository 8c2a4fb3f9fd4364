# Statements: tasks.task.cancel_throws, tasks.task.cancel_awaited, tasks.task.cancelled_not_suppressed
import asyncio


async def waits(future, suppresses):
    try:
        await future
    except asyncio.CancelledError as error:
        print("thrown:", repr(error), "future cancelled:", future.cancelled())
        if not suppresses:
            raise


async def main():
    loop = asyncio.get_running_loop()
    for suppresses in (False, True):
        future = loop.create_future()
        task = asyncio.create_task(waits(future, suppresses))
        await asyncio.sleep(0)
        task.cancel()
        print("at once:", future.cancelled(), task.cancelled())
        await asyncio.wait([task])
        print(task.cancelled(), task.done())


asyncio.run(main())
