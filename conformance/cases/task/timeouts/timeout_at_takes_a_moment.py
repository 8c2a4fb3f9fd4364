# Statements: tasks.timeout.timeout_at
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout_at(start + 20):
            await asyncio.sleep(100)
    except TimeoutError:
        print(f"timed out after {loop.time() - start:.1f}")
    print("this runs in any case")


asyncio.run(main())
