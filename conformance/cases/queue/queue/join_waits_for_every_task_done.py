# Statements: queue.join.waits, queue.join.empty, queue.task_done.counts, queue.task_done.too_often
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(1)
        print("done", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    await queue.join()
    print("nothing to wait for")
    for n in range(3):
        queue.put_nowait(n)
    task = asyncio.create_task(worker(queue))
    await queue.join()
    print("all done")
    task.cancel()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
