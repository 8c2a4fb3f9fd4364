# Statements: tasks.threadsafe.timeout, tasks.threadsafe.cancel
import asyncio


async def long():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled in the loop")
        raise


def in_thread(loop):
    future = asyncio.run_coroutine_threadsafe(long(), loop)
    try:
        future.result(timeout=0.1)
    except TimeoutError:
        print("took too long", future.cancel())
    return future


async def main():
    future = await asyncio.to_thread(in_thread, asyncio.get_running_loop())
    await asyncio.sleep(0.1)
    print(future.cancelled())


asyncio.run(main())
