# Statements: runner.run.cancels_rest
import asyncio


async def background(n):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(1)
        print("cleaned up")
        raise


async def main():
    tasks = [asyncio.create_task(background(n)) for n in range(2)]
    await asyncio.sleep(0)
    print("main ends")
    return tasks


print([task.cancelled() for task in asyncio.run(main())])
