# Statements: tasks.awaitables.task_scheduled_soon, tasks.create_task.scheduled
import asyncio


async def nested():
    print("nested runs")
    return 42


async def main():
    task = asyncio.create_task(nested())
    print("created")
    await asyncio.sleep(0)
    print("after one turn", task.done())
    print(await task)


asyncio.run(main())
