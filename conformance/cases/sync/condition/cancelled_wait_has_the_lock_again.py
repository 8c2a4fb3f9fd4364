# Statements: sync.condition.cancelled_wait
import asyncio


async def waiter(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError:
            print("cancelled, locked:", condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0)
    await condition.acquire()
    task.cancel()
    await asyncio.sleep(1)
    print("done while we hold the lock:", task.done())
    condition.release()
    await asyncio.wait([task])
    print(task.cancelled(), condition.locked())


asyncio.run(main())
