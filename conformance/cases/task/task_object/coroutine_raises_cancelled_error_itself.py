# Statements: tasks.task.cancelled.own_raise
import asyncio


async def gives_up():
    raise asyncio.CancelledError("of my own")


async def main():
    task = asyncio.create_task(gives_up())
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
