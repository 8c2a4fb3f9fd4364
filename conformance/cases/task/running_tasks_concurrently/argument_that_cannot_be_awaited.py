# Statements: tasks.gather.not_awaitable
import asyncio


async def main():
    try:
        await asyncio.gather(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
