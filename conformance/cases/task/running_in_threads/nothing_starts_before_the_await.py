# Statements: tasks.to_thread.coroutine
# Recorded in real time: threads wait in it.
import asyncio


def work():
    print("work")


async def main():
    coro = asyncio.to_thread(work)
    print(asyncio.iscoroutine(coro))
    await asyncio.sleep(1)
    print("now")
    await coro


asyncio.run(main())
