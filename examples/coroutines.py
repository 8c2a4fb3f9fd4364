"""Coroutines: declared with async def, run with asyncio.run(), awaited one after the other or together."""

import asyncio
import time


async def brew(drink, minutes):
    print(f"  {drink}: started")
    await asyncio.sleep(minutes / 10)
    print(f"  {drink}: ready")
    return drink


async def one_after_the_other():
    first = await brew("espresso", 2)
    second = await brew("green tea", 3)
    return [first, second]


async def together():
    espresso = asyncio.create_task(brew("espresso", 2))
    tea = asyncio.create_task(brew("green tea", 3))
    return [await espresso, await tea]


async def main():
    for service in (one_after_the_other, together):
        print(f"{service.__name__}:")
        begin = time.monotonic()
        served = await service()
        print(f"  served {' and '.join(served)} after {time.monotonic() - begin:.1f} s")

    # Calling a coroutine function does not run it.
    order = brew("water", 0)
    print(type(order).__name__, order.__name__)
    await order


asyncio.run(main())
