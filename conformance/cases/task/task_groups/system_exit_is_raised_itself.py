# Statements: tasks.group.system_exit
import sys
import asyncio


async def leaves():
    await asyncio.sleep(1)
    sys.exit(3)


async def sibling():
    try:
        await asyncio.sleep(10)
    finally:
        print("sibling cleans up")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sibling())
        tg.create_task(leaves())


asyncio.run(main())
