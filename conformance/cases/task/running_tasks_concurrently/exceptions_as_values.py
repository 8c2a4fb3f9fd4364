# Statements: tasks.gather.return_exceptions, tasks.gather.child_cancelled_returned
import asyncio


async def fails(error):
    await asyncio.sleep(1)
    raise error


async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_later(2, task.cancel, "bored")
    results = await asyncio.gather(
        fails(ValueError("v")), asyncio.sleep(3, "value"), task, fails(KeyError("k")), return_exceptions=True
    )
    print([repr(result) for result in results])


asyncio.run(main())
