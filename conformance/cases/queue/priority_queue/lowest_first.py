# Statements: queue.priority.order, queue.priority.tuples, queue.priority.is_queue
import asyncio


async def main():
    queue = asyncio.PriorityQueue()
    print(isinstance(queue, asyncio.Queue))
    for item in [(3, "c"), (1, "a"), (2, "b"), (1, "A")]:
        await queue.put(item)
    while not queue.empty():
        print(await queue.get())


asyncio.run(main())
