# Statements: tasks.cancellation.swallow_in_timeout
import asyncio


async def stubborn(takes_back):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        if takes_back:
            asyncio.current_task().uncancel()
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
    except TimeoutError:
        return "timeout"


async def main():
    for takes_back in (False, True):
        task = asyncio.create_task(stubborn(takes_back))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        print(takes_back, task.cancelled() or task.result())


asyncio.run(main())
