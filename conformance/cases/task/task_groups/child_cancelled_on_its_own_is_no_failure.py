# Statements: tasks.group.cancelled_child_harmless
import asyncio


async def child(n):
    await asyncio.sleep(n)
    print("child", n)


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(child(n)) for n in (1, 2, 3)]
        await asyncio.sleep(0)
        tasks[1].cancel()
    print([task.cancelled() for task in tasks])


asyncio.run(main())
