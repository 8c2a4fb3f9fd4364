# Statements: tasks.group.nested, tasks.group.external_cancel
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("outer")


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner child cancelled")


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fails())
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(child())
            except BaseException as error:
                print("inner left with", repr(error))
                raise
    except ExceptionGroup as group:
        print("outer:", group.exceptions)


asyncio.run(main())
