# Statements: tasks.cancellation.group_uses, tasks.cancellation.timeout_uses
import asyncio


async def sleeper(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "was cancelled")
        raise


async def fails():
    raise ValueError("fails")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(sleeper("sibling"))
            tg.create_task(fails())
    except* ValueError as group:
        print(group.exceptions)
    try:
        async with asyncio.timeout(1):
            await sleeper("block")
    except TimeoutError:
        print("timeout")


asyncio.run(main())
