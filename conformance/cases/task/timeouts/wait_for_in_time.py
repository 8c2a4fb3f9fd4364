# Statements: tasks.wait_for.value, tasks.wait_for.coroutine, tasks.wait_for.none, tasks.wait_for.exception
import asyncio


async def after(delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return delay


async def main():
    print(await asyncio.wait_for(after(1), 2))
    print(await asyncio.wait_for(asyncio.create_task(after(1)), 2))
    print(await asyncio.wait_for(after(1_000_000), None))
    try:
        await asyncio.wait_for(after(1, ValueError("inside")), 2)
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
