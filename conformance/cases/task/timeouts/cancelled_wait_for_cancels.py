# Statements: tasks.wait_for.cancelled
import asyncio


async def main():
    inner = asyncio.create_task(asyncio.sleep(10))
    waiting = asyncio.create_task(asyncio.wait_for(inner, 5))
    await asyncio.sleep(1)
    waiting.cancel()
    await asyncio.wait([waiting])
    print(waiting.cancelled(), inner.cancelled())


asyncio.run(main())
