# Statements: tasks.sleep.cancel
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    task = asyncio.create_task(asyncio.sleep(3600))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print(f"cancelled after {loop.time() - start:.1f}")


asyncio.run(main())
