# Statements: tasks.cancellation.base_exception, tasks.cancellation.except_exception
import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("never printed")


async def main():
    print(asyncio.CancelledError.__mro__[1:])
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
