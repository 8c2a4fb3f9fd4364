# Statements: tasks.cancellation.finally_runs, tasks.cancellation.propagates
import asyncio


async def worker():
    try:
        try:
            await asyncio.sleep(10)
        finally:
            print("inner clean-up")
            await asyncio.sleep(1)
            print("inner clean-up took a second")
    except asyncio.CancelledError:
        print("caught and raised again")
        raise


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main: task is cancelled", task.cancelled())


asyncio.run(main())
