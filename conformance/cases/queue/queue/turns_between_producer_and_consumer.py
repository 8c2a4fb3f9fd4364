# Statements: queue.maxsize.blocks, queue.get.waits
import asyncio


turn = 0


async def ticker():
    global turn
    while turn < 40:
        await asyncio.sleep(0)
        turn += 1


async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print("put", n, "in turn", turn)


async def consumer(queue):
    for _ in range(5):
        print("got", await queue.get(), "in turn", turn)
        queue.task_done()


async def main():
    tick = asyncio.create_task(ticker())
    for maxsize in (1, 2, 0):
        queue = asyncio.Queue(maxsize)
        await asyncio.gather(consumer(queue), producer(queue))
        await queue.join()
        print("joined in turn", turn)
    await tick


asyncio.run(main())
