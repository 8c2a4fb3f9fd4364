# Statements: sync.event.clear, sync.event.set_then_clear
import asyncio


async def waiter(event):
    for n in range(3):
        await event.wait()
        print("woken", n, event.is_set())
        await asyncio.sleep(0)


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waiter(event))
    for n in range(3):
        await asyncio.sleep(1)
        print("set and clear", n)
        event.set()
        event.clear()
    await task


asyncio.run(main())
