# Statements: loop.call_later.order
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    for delay in (0.3, 0.1, 0.2):
        loop.call_later(delay, print, "due", delay)
    loop.call_soon(print, "ready")
    time.sleep(1)
    loop.call_soon(print, "ready too")
    await asyncio.sleep(0)
    print("turn")
    await asyncio.sleep(0)


asyncio.run(main())
