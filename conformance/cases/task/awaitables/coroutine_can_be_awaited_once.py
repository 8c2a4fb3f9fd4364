# Statements: tasks.awaitables.coroutine_once
import asyncio


async def nested():
    return 1


async def main():
    coro = nested()
    print(await coro)
    try:
        await coro
    except RuntimeError as error:
        print(error)


asyncio.run(main())
