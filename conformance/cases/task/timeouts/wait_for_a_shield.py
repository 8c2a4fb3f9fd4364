# Statements: tasks.wait_for.shield
import asyncio


async def something():
    await asyncio.sleep(3)
    return "survived"


async def main():
    task = asyncio.create_task(something())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("timeout", task.done())
    print(await task)


asyncio.run(main())
