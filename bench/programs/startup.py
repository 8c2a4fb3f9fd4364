# measures: process
import asyncio


async def main():
    await asyncio.sleep(0)
    print("hello, world")


asyncio.run(main())
