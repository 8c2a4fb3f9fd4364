# Statements: tasks.as_completed.implicit_tasks
import asyncio


async def after(n):
    await asyncio.sleep(n)
    return n


async def main():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1.5, future.set_result, "future")
    async for earliest in asyncio.as_completed([after(2), future, after(1)]):
        print(type(earliest).__name__, earliest is future, earliest.result())


asyncio.run(main())
