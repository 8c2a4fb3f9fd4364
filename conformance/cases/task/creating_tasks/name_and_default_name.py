# Statements: tasks.create_task.name, tasks.create_task.name_none
import asyncio


async def nested():
    return asyncio.current_task().get_name()


async def main():
    print(await asyncio.create_task(nested(), name="worker"))
    print(await asyncio.create_task(nested(), name=7))
    unnamed = asyncio.create_task(nested())
    none = asyncio.create_task(nested(), name=None)
    print((await unnamed).startswith("Task-"), (await none).startswith("Task-"))
    print(int(none.get_name()[5:]) - int(unnamed.get_name()[5:]))


asyncio.run(main())
