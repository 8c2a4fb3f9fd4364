# Statements: tasks.task.uncancel.rescinds, tasks.task.uncancel.not_zero_still_thrown
import asyncio


async def worker(times):
    task = asyncio.current_task()
    task.cancel()
    task.cancel()
    for _ in range(times):
        task.uncancel()
    try:
        await asyncio.sleep(0)
        print("nothing thrown", task.cancelling())
    except asyncio.CancelledError:
        print("thrown", task.cancelling())


async def main():
    for times in (0, 1, 2):
        await asyncio.create_task(worker(times))


asyncio.run(main())
