# Statements: tasks.to_thread.other_thread, tasks.to_thread.arguments, tasks.to_thread.result,
#   tasks.to_thread.exception
# Recorded in real time: threads wait in it.
import asyncio
import threading


def work(*args, **kwargs):
    print(args, kwargs, threading.current_thread() is threading.main_thread())
    if not args:
        raise ValueError("no arguments")
    return sum(args)


async def main():
    print(await asyncio.to_thread(work, 1, 2, three=3))
    try:
        await asyncio.to_thread(work)
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
