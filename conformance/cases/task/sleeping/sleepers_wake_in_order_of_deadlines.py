# Statements: tasks.sleep.order
import asyncio


async def sleeper(delay):
    await asyncio.sleep(delay)
    print("awake after", delay)


async def main():
    await asyncio.gather(*(sleeper(delay) for delay in (3, 1, 2.5, 0.5, 0, 2)))


asyncio.run(main())
