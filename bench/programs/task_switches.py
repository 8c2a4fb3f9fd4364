# 1000 tasks, each giving way 500 times, from a coroutine that awaits `depth` others.
import asyncio
import time

TASKS = 1000
TURNS = 500


async def leaf():
    for _ in range(TURNS):
        await asyncio.sleep(0)


async def nested(depth):
    if depth > 1:
        await nested(depth - 1)
    else:
        await leaf()


async def main(depth):
    await asyncio.gather(*[nested(depth) for _ in range(TASKS)])


for depth in (1, 5, 20):
    start = time.perf_counter()
    asyncio.run(main(depth))
    print(f"depth {depth}\t{time.perf_counter() - start}")
