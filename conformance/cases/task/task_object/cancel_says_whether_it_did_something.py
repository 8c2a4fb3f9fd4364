# Statements: tasks.task.cancel.done, tasks.task.cancel.requested
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    print(task.cancel(), task.cancel())
    await asyncio.wait([task])
    print(task.cancel(), task.cancelled())
    task = asyncio.create_task(asyncio.sleep(0))
    await task
    print(task.cancel(), task.cancelled())


asyncio.run(main())
