# Statements: future.await_cancels
import asyncio


async def waiter(future):
    await future


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(future)) for _ in range(2)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print(future.cancelled(), [task.cancelled() for task in tasks])


asyncio.run(main())
