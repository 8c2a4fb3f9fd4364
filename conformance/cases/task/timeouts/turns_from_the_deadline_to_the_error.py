# Statements: tasks.timeout.cancels, tasks.wait_for.timeout
import asyncio


async def ticker():
    for turn in range(1000):
        counter[0] = turn
        await asyncio.sleep(0)

counter = [0]


async def with_timeout():
    async with asyncio.timeout(0):
        await asyncio.sleep(10)


async def main():
    for name, make in {
        "timeout": with_timeout,
        "wait_for": lambda: asyncio.wait_for(asyncio.sleep(10), 0),
        "wait_for a task": lambda: asyncio.wait_for(asyncio.create_task(asyncio.sleep(10)), 0),
        "nested": lambda: asyncio.wait_for(with_timeout(), 5),
    }.items():
        tick = asyncio.create_task(ticker())
        await asyncio.sleep(0)
        before = counter[0]
        try:
            await make()
        except TimeoutError:
            print(name, counter[0] - before)
        tick.cancel()


asyncio.run(main())
