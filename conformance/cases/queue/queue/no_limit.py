# Statements: queue.maxsize.infinite, queue.full.infinite, queue.no_loop_parameter
import asyncio


async def main():
    for maxsize in (0, -1):
        queue = asyncio.Queue(maxsize)
        for n in range(1000):
            queue.put_nowait(n)
        print(queue.maxsize, queue.qsize(), queue.full())
    try:
        asyncio.Queue(loop=None)
    except TypeError as error:
        print(error)


asyncio.run(main())
