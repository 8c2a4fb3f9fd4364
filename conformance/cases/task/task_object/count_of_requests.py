# Statements: tasks.task.uncancel.decrements, tasks.task.uncancel.not_below_zero,
#   tasks.task.cancelling.count, tasks.task.cancelling.not_cancelled, tasks.task.uncancel.after_end
import asyncio


async def worker():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("caught", task.cancelling(), task.cancelled())
        print([task.uncancel() for _ in range(4)])
        task.cancel()
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    for _ in range(3):
        task.cancel()
    print(task.cancelling(), task.cancelled())
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())
    print(task.uncancel(), task.cancelled())


asyncio.run(main())
