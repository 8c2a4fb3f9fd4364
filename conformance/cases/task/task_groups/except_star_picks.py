# Statements: tasks.group.except_star
import asyncio


async def fails(error):
    await asyncio.sleep(1)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(ValueError("v")))
            tg.create_task(fails(KeyError("k")))
            tg.create_task(fails(OSError("o")))
    except* ValueError as group:
        print("values", group.exceptions)
    except* (KeyError, OSError) as group:
        print("others", group.exceptions)


asyncio.run(main())
