# Statements: tasks.shield.value, tasks.shield.coroutine_becomes_task, tasks.shield.exception
import asyncio


async def something(error=None):
    await asyncio.sleep(1)
    print(type(asyncio.current_task()).__name__)
    if error:
        raise error
    return 42


async def main():
    print(await asyncio.shield(something()))
    try:
        await asyncio.shield(something(ValueError("inside")))
    except ValueError as error:
        print(repr(error))


asyncio.run(main())
