# Statements: tasks.cancellation.swallowed, tasks.cancellation.uncancel_needed
import asyncio


async def stubborn(takes_back):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        if takes_back:
            asyncio.current_task().uncancel()
    await asyncio.sleep(1)
    return "went on"


async def main():
    for takes_back in (False, True):
        task = asyncio.create_task(stubborn(takes_back))
        await asyncio.sleep(0)
        task.cancel()
        print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
