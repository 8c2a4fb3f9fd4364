# Statements: tasks.timeout.external_cancel
import asyncio


async def worker():
    try:
        async with asyncio.timeout(5) as cm:
            await asyncio.sleep(10)
    except TimeoutError:
        print("never printed")
    except asyncio.CancelledError as error:
        print(repr(error), cm.expired())
        raise


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    task.cancel("from outside")
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
