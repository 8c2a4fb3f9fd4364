# Statements: queue.lifo.order, queue.lifo.is_queue
import asyncio


async def main():
    queue = asyncio.LifoQueue()
    print(isinstance(queue, asyncio.Queue))
    for item in "abc":
        await queue.put(item)
    print([queue.get_nowait() for _ in range(3)])


asyncio.run(main())
