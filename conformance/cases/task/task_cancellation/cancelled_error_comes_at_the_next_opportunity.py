# Statements: tasks.cancellation.next_opportunity, tasks.task.cancel.next_cycle
import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("worker: CancelledError")
        raise


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    task.cancel()
    print("main: cancelled?", task.cancelled(), "done?", task.done())
    for turn in range(4):
        await asyncio.sleep(0)
        print("turn", turn, task.done())


asyncio.run(main())
