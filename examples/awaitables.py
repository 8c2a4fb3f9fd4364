"""Awaitables: coroutines, tasks, futures and objects with __await__ all stand behind await."""

import asyncio


async def fetch_price(item):
    await asyncio.sleep(0.01)
    return {"apple": 30, "pear": 45}[item]


class Countdown:
    """Awaiting it takes as many turns of the event loop as it counts."""

    def __init__(self, turns):
        self.turns = turns

    def __await__(self):
        for left in range(self.turns, 0, -1):
            print(f"  {left} ...")
            yield
        return "lift-off"


def stock_level(loop):
    """An old API with callbacks, made awaitable by a future."""
    future = loop.create_future()
    loop.call_later(0.02, future.set_result, 17)
    return future


async def main():
    print("coroutine:", await fetch_price("apple"))

    task = asyncio.create_task(fetch_price("pear"))
    print("task:", await task, "and once more:", await task)

    print("future:", await stock_level(asyncio.get_running_loop()))

    print("object:")
    print(" ", await Countdown(3))

    for candidate in (fetch_price("pear"), task, Countdown(1), 42):
        print(type(candidate).__name__, hasattr(candidate, "__await__"))
        if asyncio.iscoroutine(candidate):
            candidate.close()

    try:
        await 42
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
