# Statements: tasks.sleep.zero
import asyncio


async def other():
    for i in range(3):
        print("other", i)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(other())
    for i in range(3):
        print("main", i)
        await asyncio.sleep(0)
    await task


asyncio.run(main())
