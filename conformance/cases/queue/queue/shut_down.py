# Statements: queue.shutdown.put, queue.shutdown.get_rest, queue.shutdown.get_empty, queue.shutdown.join,
#   queue.exceptions.shut_down
import asyncio


async def main():
    queue = asyncio.Queue()
    for n in range(2):
        queue.put_nowait(n)
    queue.shutdown()
    joining = asyncio.create_task(queue.join())
    for attempt in (queue.put(9), queue.get(), queue.get(), queue.get()):
        try:
            print(await attempt)
        except asyncio.QueueShutDown as error:
            print(repr(error), type(error).__mro__[1].__name__)
    for attempt in (lambda: queue.put_nowait(9), queue.get_nowait):
        try:
            attempt()
        except asyncio.QueueShutDown as error:
            print(repr(error))
    print(joining.done())
    queue.task_done()
    queue.task_done()
    await joining
    print("joined")


asyncio.run(main())
