# Statements: sync.condition.wait_for, sync.condition.wait_for_true, sync.condition.wait_for_rechecks
import asyncio


items = []


def enough():
    print("asked with", len(items))
    return len(items) >= 2 and items


async def consumer(condition):
    async with condition:
        print("got", await condition.wait_for(enough))
        print("got", await condition.wait_for(enough))


async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(consumer(condition))
    for n in range(2):
        await asyncio.sleep(1)
        async with condition:
            items.append(n)
            condition.notify()
    await task


asyncio.run(main())
