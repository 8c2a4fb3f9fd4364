# Statements: sync.event.initially_false, sync.event.set_wakes_all, sync.event.wait_blocks,
#   sync.event.is_set, sync.event.order
import asyncio


async def waiter(event, name):
    print(name, "waits")
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    print(event.is_set())
    tasks = [asyncio.create_task(waiter(event, name)) for name in "abc"]
    await asyncio.sleep(1)
    event.set()
    print(event.is_set(), [task.done() for task in tasks])
    await asyncio.wait(tasks)


asyncio.run(main())
