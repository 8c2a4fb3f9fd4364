# Statements: tasks.all_tasks.unfinished, tasks.all_tasks.includes_current, tasks.all_tasks.done_left_out
import asyncio


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def main():
    asyncio.current_task().set_name("main")
    print(type(asyncio.all_tasks()).__name__, names())
    tasks = [asyncio.create_task(asyncio.sleep(n), name=f"sleep {n}") for n in (1, 2)]
    print(names())
    await asyncio.sleep(1.5)
    print(names())
    tasks[1].cancel()
    print(names())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(names())


asyncio.run(main())
