# Statements: queue.get.cancelled, queue.put.cancelled, queue.no_timeout
import asyncio


async def main():
    queue = asyncio.Queue(1)
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError:
        print("nothing came")
    await queue.put("first")
    try:
        await asyncio.wait_for(queue.put("second"), 1)
    except TimeoutError:
        print("no room")
    print(queue.qsize(), await queue.get(), queue.empty())
    getter = asyncio.create_task(queue.get())
    other = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("item")
    getter.cancel()
    print(await other, getter.cancelled())


asyncio.run(main())
