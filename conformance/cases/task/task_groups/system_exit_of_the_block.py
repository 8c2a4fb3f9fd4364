# Statements: tasks.group.body_system_exit
import asyncio


async def sibling():
    try:
        await asyncio.sleep(10)
    finally:
        print("sibling cancelled")


async def main(error):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sibling())
        await asyncio.sleep(0)
        raise error


for error in (SystemExit(4), KeyboardInterrupt()):
    try:
        asyncio.run(main(error))
    except BaseException as caught:
        print(repr(caught))
