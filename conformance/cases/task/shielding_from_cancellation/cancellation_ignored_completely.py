# Statements: tasks.shield.ignore
import asyncio


async def something():
    await asyncio.sleep(3)
    return "result"


async def caller():
    task = asyncio.create_task(something())
    try:
        result = await asyncio.shield(task)
    except asyncio.CancelledError:
        result = None
    print("result", result)
    print("later", await task)


async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(1)
    task.cancel()
    await task
    print(task.cancelled())


asyncio.run(main())
