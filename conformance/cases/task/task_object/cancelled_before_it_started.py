# Statements: tasks.task.cancel.before_start
import asyncio


async def nested():
    print("never printed")


async def main():
    task = asyncio.create_task(nested())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())


asyncio.run(main())
