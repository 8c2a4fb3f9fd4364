# Statements: tasks.threadsafe.timeout, tasks.threadsafe.cancel
# Recorded in real time: threads wait in it.
import asyncio


seen = []


async def long():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        seen.append("cancelled in the loop")
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
    print(future.cancelled(), seen)


asyncio.run(main())
