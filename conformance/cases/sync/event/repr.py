# Statements: sync.event.repr
import asyncio
import re


def show(thing):
    print(re.sub("0x[0-9a-f]+", "0x...", repr(thing)))


async def main():
    event = asyncio.Event()
    show(event)
    task = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    show(event)
    event.set()
    show(event)
    await task
    show(event)


asyncio.run(main())
