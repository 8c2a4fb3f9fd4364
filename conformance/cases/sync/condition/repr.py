# Statements: sync.condition.repr
import asyncio
import re


def show(thing):
    print(re.sub("0x[0-9a-f]+", "0x...", repr(thing)))


async def waiter(condition):
    async with condition:
        await condition.wait()


async def main():
    condition = asyncio.Condition()
    show(condition)
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(0)
    show(condition)
    async with condition:
        condition.notify()
        show(condition)
    await task


asyncio.run(main())
