# Statements: tasks.awaitables.coroutine, tasks.awaitables.task, tasks.awaitables.future,
#   tasks.awaitables.task_awaited_later
import asyncio


async def nested():
    return 42


async def main():
    print(await nested())
    task = asyncio.create_task(nested())
    print(await task)
    print(await task, "again")
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, "set")
    print(await future)


asyncio.run(main())
