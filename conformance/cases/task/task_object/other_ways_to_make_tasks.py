# Statements: tasks.task.create_low_level, tasks.task.constructor
import asyncio


async def nested(name):
    print(name, "runs")
    return name


async def main():
    loop = asyncio.get_running_loop()
    tasks = [
        loop.create_task(nested("loop.create_task")),
        asyncio.ensure_future(nested("ensure_future")),
        asyncio.Task(nested("Task")),
        asyncio.Task(nested("Task with loop"), loop=loop, name="named"),
    ]
    print([type(task).__name__ for task in tasks], tasks[-1].get_name())
    print(await asyncio.gather(*tasks))


asyncio.run(main())
