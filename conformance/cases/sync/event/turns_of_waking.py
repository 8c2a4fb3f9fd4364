# Statements: sync.event.set_wakes_all, sync.event.wait_blocks
import asyncio


turn = 0


async def ticker():
    global turn
    while turn < 20:
        await asyncio.sleep(0)
        turn += 1


async def waiter(event, name):
    await event.wait()
    print(name, "woken in turn", turn)


async def main():
    tick = asyncio.create_task(ticker())
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in "ab"]
    for _ in range(3):
        await asyncio.sleep(0)
    print("set in turn", turn)
    event.set()
    await asyncio.gather(*tasks)
    print("all awake in turn", turn)
    await tick


asyncio.run(main())
