# Statements: tasks.create_task.order
import asyncio


async def worker(n):
    print("start", n)
    await asyncio.sleep(0)
    print("end", n)


async def main():
    tasks = [asyncio.create_task(worker(n)) for n in range(5)]
    for task in tasks:
        await task


asyncio.run(main())
