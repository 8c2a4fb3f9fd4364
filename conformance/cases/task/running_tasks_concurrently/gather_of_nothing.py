# Statements: tasks.gather.empty, tasks.gather.no_loop_parameter
import asyncio


async def main():
    future = asyncio.gather()
    print(type(future).__name__, future.done())
    print(await future, future.done())
    try:
        asyncio.gather(loop=None)
    except TypeError as error:
        print(error)


asyncio.run(main())
