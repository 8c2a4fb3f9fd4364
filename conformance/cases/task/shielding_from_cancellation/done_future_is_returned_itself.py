# Statements: tasks.shield.done, tasks.shield.no_loop_parameter
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    print(asyncio.shield(future) is future)
    future.set_result(1)
    print(asyncio.shield(future) is future)
    try:
        asyncio.shield(future, loop=None)
    except TypeError as error:
        print(error)


asyncio.run(main())
