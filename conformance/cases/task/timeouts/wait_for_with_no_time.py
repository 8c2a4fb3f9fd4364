# Statements: tasks.wait_for.zero, tasks.wait_for.done, tasks.wait_for.no_loop_parameter
import asyncio


async def quick():
    print("never printed")


async def main():
    try:
        await asyncio.wait_for(quick(), 0)
    except TimeoutError:
        print("timeout")
    future = asyncio.get_running_loop().create_future()
    future.set_result("there already")
    print(await asyncio.wait_for(future, 0))
    print(await asyncio.wait_for(future, -1))
    try:
        asyncio.wait_for(future, 1, loop=None)
    except TypeError as error:
        print(error)


asyncio.run(main())
