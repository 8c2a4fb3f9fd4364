# Statements: tasks.as_completed.cancel_spares
import asyncio


async def iterate(tasks):
    async for task in asyncio.as_completed(tasks):
        print("completed", task.result())


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 3)]
    iterating = asyncio.create_task(iterate(tasks))
    await asyncio.sleep(2)
    iterating.cancel()
    await asyncio.wait([iterating])
    print(iterating.cancelled(), await tasks[1])


asyncio.run(main())
