# Statements: tasks.group.failure_cancels_body, tasks.group.body_cancel_hidden
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("fails")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails())
            try:
                await asyncio.sleep(10)
                print("never printed")
            except asyncio.CancelledError:
                print("block: CancelledError", asyncio.current_task().cancelling())
                raise
    except ExceptionGroup as group:
        print("outside:", group.exceptions)
    print("cancelling", asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    print("undisturbed")


asyncio.run(main())
