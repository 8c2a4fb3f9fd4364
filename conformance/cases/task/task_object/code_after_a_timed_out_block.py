# Statements: tasks.task.uncancel.timeout_example
import asyncio


async def request(n):
    await asyncio.sleep(0.7)
    print("request", n)


async def main():
    try:
        async with asyncio.timeout(1):
            await request(1)
            await request(2)
    except TimeoutError:
        print("timeout")
    await request(3)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
