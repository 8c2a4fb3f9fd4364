# Statements: tasks.group.keyboard_interrupt
import asyncio


async def interrupted():
    await asyncio.sleep(1)
    raise KeyboardInterrupt


async def sibling():
    try:
        await asyncio.sleep(10)
    finally:
        print("sibling cleans up")


async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sibling())
        tg.create_task(interrupted())


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print("outside:", repr(error))
