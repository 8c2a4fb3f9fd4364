# Statements: queue.repr, queue.generic
import asyncio


async def main():
    queue = asyncio.Queue(3)
    print(str(queue))
    queue.put_nowait("a")
    print(str(queue))
    getter = asyncio.create_task(asyncio.Queue.get(asyncio.Queue()))
    empty = asyncio.Queue()
    task = asyncio.create_task(empty.get())
    await asyncio.sleep(0)
    print(str(empty))
    task.cancel()
    getter.cancel()
    print(asyncio.Queue[int])


asyncio.run(main())
