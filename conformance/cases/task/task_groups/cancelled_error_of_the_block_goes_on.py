# Statements: tasks.group.body_cancelled_error
import asyncio


async def sibling():
    try:
        await asyncio.sleep(10)
    finally:
        print("sibling cancelled")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sibling())
            await asyncio.sleep(0)
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
