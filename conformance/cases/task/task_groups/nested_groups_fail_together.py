# Statements: tasks.group.nested
import asyncio


async def fails(name):
    await asyncio.sleep(1)
    raise ValueError(name)


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fails("outer"))
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(fails("inner"))
            except ExceptionGroup as group:
                print("inner:", group.exceptions)
                raise
    except ExceptionGroup as group:
        print("outer:", group.exceptions)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
