# Statements: tasks.group.context_manager, tasks.group.create_task, tasks.group.waits, tasks.group.results
import asyncio


async def after(delay, value):
    await asyncio.sleep(delay)
    print("ends:", value)
    return value


async def main():
    group = asyncio.TaskGroup()
    async with group as tg:
        print(tg is group)
        task1 = tg.create_task(after(2, "slow"))
        task2 = tg.create_task(after(1, "fast"))
        print(task1.done(), task2.done())
    print(task1.result(), task2.result())


asyncio.run(main())
