# Statements: tasks.task.get_coro, tasks.task.get_name, tasks.task.get_name.default, tasks.task.set_name,
#   tasks.task.set_name.str
import asyncio


async def nested():
    pass


async def main():
    coro = nested()
    task = asyncio.create_task(coro, name="first")
    print(task.get_coro() is coro, task.get_name())
    task.set_name("second")
    print(task.get_name())
    task.set_name(["third"])
    print(repr(task.get_name()))
    unnamed = [asyncio.create_task(nested()) for _ in range(3)]
    numbers = [int(task.get_name().removeprefix("Task-")) for task in unnamed]
    print([number - numbers[0] for number in numbers])
    await asyncio.wait([task, *unnamed])


asyncio.run(main())
