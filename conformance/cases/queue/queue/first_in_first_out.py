# Statements: queue.fifo, queue.get, queue.put, queue.qsize, queue.empty
import asyncio


async def main():
    queue = asyncio.Queue()
    print(queue.empty(), queue.qsize())
    handle = asyncio.get_running_loop().call_soon(print, "a turn of the loop")
    for item in ("a", 1, None, ()):
        print(await queue.put(item), queue.qsize())
    print(queue.empty())
    while not queue.empty():
        print(await queue.get())


asyncio.run(main())
