# Statements: queue.get_nowait, queue.get_nowait.empty, queue.put_nowait, queue.put_nowait.full,
#   queue.exceptions.empty, queue.exceptions.full
import asyncio


async def main():
    queue = asyncio.Queue(1)
    for attempt in (queue.get_nowait, lambda: queue.put_nowait(1), lambda: queue.put_nowait(2), queue.get_nowait):
        try:
            print(attempt())
        except (asyncio.QueueEmpty, asyncio.QueueFull) as error:
            print(repr(error), type(error).__mro__[1].__name__)


asyncio.run(main())
