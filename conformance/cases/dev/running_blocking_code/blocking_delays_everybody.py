# Statements: dev.blocking.delays, dev.blocking.executor, dev.threads.executor
# Recorded in real time: threads wait in it.
import asyncio
import time


async def ticker(start):
    await asyncio.sleep(0.1)
    late = asyncio.get_running_loop().time() - start > 0.25
    print("tick", "late" if late else "in time")


async def main():
    loop = asyncio.get_running_loop()
    for blocking in (True, False):
        task = asyncio.create_task(ticker(loop.time()))
        await asyncio.sleep(0)
        if blocking:
            time.sleep(0.3)
        else:
            await loop.run_in_executor(None, time.sleep, 0.3)
        await task


asyncio.run(main())
