# Statements: queue.shutdown.blocked_put, queue.shutdown.blocked_get
import asyncio


async def attempt(name, coro):
    try:
        print(name, await coro)
    except asyncio.QueueShutDown:
        print(name, "QueueShutDown")


async def main():
    full, empty = asyncio.Queue(1), asyncio.Queue()
    full.put_nowait(0)
    tasks = [
        asyncio.create_task(attempt("put", full.put(1))),
        asyncio.create_task(attempt("get", empty.get())),
        asyncio.create_task(attempt("get", empty.get())),
    ]
    await asyncio.sleep(1)
    full.shutdown()
    empty.shutdown()
    await asyncio.gather(*tasks)
    print(full.qsize())


asyncio.run(main())
