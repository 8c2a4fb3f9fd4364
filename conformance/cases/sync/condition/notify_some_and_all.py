# Statements: sync.condition.notify_n, sync.condition.notify_all, sync.condition.notify_none,
#   sync.condition.order
import asyncio


async def waiter(condition, name):
    async with condition:
        await condition.wait()
        print(name, "woken")


async def main():
    condition = asyncio.Condition()
    async with condition:
        print(condition.notify(), condition.notify_all())
    tasks = [asyncio.create_task(waiter(condition, name)) for name in "abcdef"]
    for n in (1, 2, None):
        await asyncio.sleep(1)
        async with condition:
            print("notify", n)
            condition.notify_all() if n is None else condition.notify(n)
    await asyncio.wait(tasks)


asyncio.run(main())
