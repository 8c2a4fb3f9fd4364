# Statements: sync.condition.wait_releases, sync.condition.notify_one, sync.condition.notify_keeps_lock
import asyncio


async def waiter(condition):
    async with condition:
        print("waits")
        print(await condition.wait(), condition.locked())


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(1)
    print("released while waiting:", not condition.locked())
    async with condition:
        condition.notify()
        await asyncio.sleep(1)
        print("notified, but the lock is still here")
    await task
    print(condition.locked())


asyncio.run(main())
