# Statements: queue.maxsize.blocks, queue.maxsize.attribute, queue.full
import asyncio


async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print("put", n, "full" if queue.full() else "")


async def main():
    queue = asyncio.Queue(maxsize=2)
    print(queue.maxsize)
    task = asyncio.create_task(producer(queue))
    for _ in range(5):
        await asyncio.sleep(1)
        print("got", await queue.get())
    await task


asyncio.run(main())
