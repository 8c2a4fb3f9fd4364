# Statements: queue.shutdown.immediate, queue.shutdown.immediate_join, queue.shutdown.immediate_get
import asyncio


async def attempt(name, coro):
    try:
        print(name, await coro)
    except asyncio.QueueShutDown:
        print(name, "QueueShutDown")


async def main():
    queue, empty = asyncio.Queue(), asyncio.Queue()
    for n in range(3):
        queue.put_nowait(n)
    tasks = [
        asyncio.create_task(attempt("join", queue.join())),
        asyncio.create_task(attempt("get", empty.get())),
    ]
    await asyncio.sleep(1)
    queue.shutdown(immediate=True)
    empty.shutdown(immediate=True)
    print(queue.qsize())
    await asyncio.gather(*tasks)
    await attempt("get", queue.get())


asyncio.run(main())
