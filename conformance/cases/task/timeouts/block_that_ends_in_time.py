# Statements: tasks.timeout.in_time, tasks.timeout.other_exception
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(2) as cm:
        await asyncio.sleep(1)
    print(cm.expired())
    await asyncio.sleep(5)
    print("still undisturbed", cm.expired())
    try:
        async with asyncio.timeout(2) as cm:
            raise ValueError("from the block")
    except ValueError as error:
        print(repr(error), repr(error.__context__), cm.expired())


asyncio.run(main())
