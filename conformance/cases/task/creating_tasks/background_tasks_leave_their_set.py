# Statements: tasks.create_task.background_set
import asyncio


background = set()


async def some(n):
    await asyncio.sleep(n)
    print("done", n, len(background))


async def main():
    for n in range(3):
        task = asyncio.create_task(some(n))
        background.add(task)
        task.add_done_callback(background.discard)
    print(len(background))
    await asyncio.sleep(5)
    print(len(background))


asyncio.run(main())
