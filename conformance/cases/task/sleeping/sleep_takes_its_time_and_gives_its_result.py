# Statements: tasks.sleep.blocks, tasks.sleep.result, tasks.sleep.default_none, tasks.sleep.fractions
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await asyncio.sleep(1, "result"), f"{loop.time() - start:.2f}")
    print(await asyncio.sleep(0.25), f"{loop.time() - start:.2f}")
    print(await asyncio.sleep(0, result=[1]), f"{loop.time() - start:.2f}")
    print(await asyncio.sleep(True), f"{loop.time() - start:.2f}")


asyncio.run(main())
