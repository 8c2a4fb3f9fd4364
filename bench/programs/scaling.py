# runs: 1
# What a task and what a timer cost, with so many of them at the same time: the same for each number, or the logarithm more.
import asyncio
import time

SIZES = (1_000, 10_000, 100_000, 1_000_000)


async def nothing():
    pass


async def tasks(n):
    for task in [asyncio.create_task(nothing()) for _ in range(n)]:
        await task


async def timers(n):
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    count = 0

    def due():
        nonlocal count
        count += 1
        if count == n:
            done.set_result(None)

    begin = loop.time()
    for i in range(n):
        # In no particular order, and all of them soon due.
        loop.call_at(begin + (i * 7919 % n) / n / 1000, due)
    await done


async def main():
    for work in (tasks, timers):
        # What comes first also pays for what is only done once.
        await work(SIZES[1])
        for n in SIZES:
            repeats = max(100_000 // n, 1)
            start = time.perf_counter()
            for _ in range(repeats):
                await work(n)
            each = (time.perf_counter() - start) / repeats / n
            print(f"each of {n:,} {work.__name__}\t{each * 1e6}\tus")


asyncio.run(main())
