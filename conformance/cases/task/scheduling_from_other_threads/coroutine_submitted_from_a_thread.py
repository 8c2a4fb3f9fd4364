# Statements: tasks.threadsafe.submits, tasks.threadsafe.returns_future, tasks.threadsafe.result,
#   tasks.threadsafe.exception
# Recorded in real time: threads wait in it.
import asyncio
import concurrent.futures
import threading


async def add(a, b):
    await asyncio.sleep(0.01)
    return a + b


async def fails():
    raise ValueError("in the loop")


def in_thread(loop):
    future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    print(isinstance(future, concurrent.futures.Future), future.result())
    future = asyncio.run_coroutine_threadsafe(fails(), loop)
    try:
        future.result()
    except ValueError as error:
        print(repr(error))


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(in_thread, loop)


asyncio.run(main())
