# Statements: loop.run_in_executor, loop.run_in_executor.default, loop.run_in_executor.given,
#   loop.run_in_executor.exception, loop.set_default_executor
# Recorded in real time: threads wait in it.
import asyncio
import concurrent.futures
import threading


def work(*args):
    if not args:
        raise ValueError("no arguments")
    return sum(args), threading.current_thread().name.rstrip("0123456789")


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, work, 1, 2))
    with concurrent.futures.ThreadPoolExecutor(thread_name_prefix="given") as pool:
        print(await loop.run_in_executor(pool, work, 3))
        try:
            await loop.run_in_executor(pool, work)
        except ValueError as error:
            print(repr(error))
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(thread_name_prefix="default"))
    print(await loop.run_in_executor(None, work, 4))
    try:
        loop.set_default_executor(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
