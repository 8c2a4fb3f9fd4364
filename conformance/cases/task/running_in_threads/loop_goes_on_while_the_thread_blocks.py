# Statements: tasks.to_thread.does_not_block, tasks.to_thread.direct_call_blocks
# Recorded in real time: threads wait in it.
import asyncio
import time


def blocking():
    time.sleep(0.3)
    print("blocking ends")


async def ticker():
    await asyncio.sleep(0.1)
    print("tick")


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.to_thread(blocking)
    await task
    print("directly:")
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    blocking()
    await task


asyncio.run(main())
