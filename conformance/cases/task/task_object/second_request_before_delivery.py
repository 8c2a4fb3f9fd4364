# Statements: tasks.task.cancelling.second_cancel
import asyncio


async def worker():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
            print(attempt, "slept")
        except asyncio.CancelledError as error:
            print(attempt, repr(error))


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    print(task.cancel("one"), task.cancel("two"), task.cancelling())
    await task
    print(task.cancelling())


asyncio.run(main())
