# Statements: dev.threads.call_soon_threadsafe, dev.threads.cancel, dev.threads.run_coroutine_threadsafe
# Recorded in real time: threads wait in it.
import asyncio


async def answer():
    return await asyncio.sleep(0.01, 42)


def in_thread(loop, future):
    print(asyncio.run_coroutine_threadsafe(answer(), loop).result())
    loop.call_soon_threadsafe(print, "callback")
    loop.call_soon_threadsafe(future.cancel)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    thread = loop.run_in_executor(None, in_thread, loop, future)
    try:
        await future
    except asyncio.CancelledError:
        print("cancelled from the thread")
    await thread


asyncio.run(main())
