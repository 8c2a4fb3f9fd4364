# Statements: tasks.shield.inner_cancelled
import asyncio


async def main():
    inner = asyncio.create_task(asyncio.sleep(10))
    shield = asyncio.shield(inner)
    await asyncio.sleep(1)
    inner.cancel()
    try:
        await shield
    except asyncio.CancelledError as error:
        print(repr(error), shield.cancelled(), inner.cancelled(), asyncio.current_task().cancelling())


asyncio.run(main())
