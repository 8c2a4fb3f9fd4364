# Statements: tasks.sleep.every_second
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    end = start + 5.0
    while True:
        print(f"{loop.time() - start:.0f}")
        if loop.time() + 1.0 >= end:
            break
        await asyncio.sleep(1)


asyncio.run(main())
