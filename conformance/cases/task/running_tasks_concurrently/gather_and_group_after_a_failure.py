# Statements: tasks.gather.not_group
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("fails")


async def sibling(name):
    try:
        await asyncio.sleep(2)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        await asyncio.gather(fails(), sibling("in gather"))
    except ValueError:
        print("gather raised")
    await asyncio.sleep(2)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            tg.create_task(sibling("in group"))
    except* ValueError:
        print("group raised")


asyncio.run(main())
