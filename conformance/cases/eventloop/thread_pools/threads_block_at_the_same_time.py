# Statements: loop.run_in_executor.concurrent
# Recorded in real time: threads wait in it.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(loop.run_in_executor(None, time.sleep, 0.3) for _ in range(3)))
    print(loop.time() - start < 0.7)


asyncio.run(main())
