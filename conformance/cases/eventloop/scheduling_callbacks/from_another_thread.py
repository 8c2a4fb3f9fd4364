# Statements: loop.call_soon_threadsafe
# Recorded in real time: threads wait in it.
import asyncio
import threading


def in_thread(loop, future):
    loop.call_soon_threadsafe(print, "called in the loop")
    loop.call_soon_threadsafe(future.set_result, "from the thread")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    thread = threading.Thread(target=in_thread, args=(loop, future))
    thread.start()
    print(await future)
    thread.join()


asyncio.run(main())
