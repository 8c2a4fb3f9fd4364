# Statements: tasks.group.shutting_down
import asyncio


async def fails():
    raise ValueError("fails")


async def late(tg):
    try:
        await asyncio.sleep(10)
    finally:
        coro = asyncio.sleep(1)
        try:
            tg.create_task(coro)
        except RuntimeError as error:
            print(str(error).split("> ")[-1])


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(late(tg))
            tg.create_task(fails())
    except* ValueError as group:
        print(repr(group))


asyncio.run(main())
