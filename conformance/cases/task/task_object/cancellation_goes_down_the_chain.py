# Statements: tasks.task.cancel.chain
import asyncio


async def link(n, future):
    try:
        if n == 0:
            await future
        else:
            await asyncio.create_task(link(n - 1, future))
    except asyncio.CancelledError:
        print("link", n)
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(link(3, future))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(future.cancelled())


asyncio.run(main())
