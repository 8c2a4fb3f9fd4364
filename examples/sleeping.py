"""Sleeping: sleep() suspends this task only; sleep(0) gives the others one turn."""

import asyncio
import time


async def display_date(label, seconds, ticks):
    for tick in range(ticks):
        print(f"{label} {tick}")
        await asyncio.sleep(seconds)


async def cooperative(name, steps, log):
    for step in range(steps):
        log.append(f"{name}{step}")
        await asyncio.sleep(0)


async def main():
    begin = time.monotonic()
    await asyncio.gather(display_date("fast", 0.02, 4), display_date("slow", 0.05, 2))
    print(f"{time.monotonic() - begin:.1f} s in all")

    log = []
    await asyncio.gather(*(cooperative(name, 3, log) for name in "abc"))
    print(" ".join(log))

    print(await asyncio.sleep(0.01, result="sleep can hand on a value"))

    loop = asyncio.get_running_loop()
    before = loop.time()
    await asyncio.sleep(-1)
    print("a negative delay is like zero:", loop.time() - before < 0.01)

    try:
        await asyncio.sleep(float("nan"))
    except ValueError as error:
        print(error)


asyncio.run(main())
