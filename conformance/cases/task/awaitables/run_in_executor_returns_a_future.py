# Statements: tasks.awaitables.executor_future
# Recorded in real time: threads wait in it.
import asyncio


def blocking(a, b):
    return a + b


async def main():
    future = asyncio.get_running_loop().run_in_executor(None, blocking, 1, 2)
    print(asyncio.isfuture(future), await future)


asyncio.run(main())
