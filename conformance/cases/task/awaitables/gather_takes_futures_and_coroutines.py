# Statements: tasks.awaitables.gather_mixes
import asyncio


async def coroutine():
    return "from a coroutine"


async def main():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_result, "from a future")
    print(await asyncio.gather(future, coroutine()))


asyncio.run(main())
