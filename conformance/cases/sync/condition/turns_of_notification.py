# Statements: sync.condition.notify_all, sync.condition.wait_releases
import asyncio


turn = 0


async def ticker():
    global turn
    while turn < 30:
        await asyncio.sleep(0)
        turn += 1


async def waiter(condition, name):
    async with condition:
        await condition.wait()
        print(name, "goes on in turn", turn)


async def main():
    tick = asyncio.create_task(ticker())
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, name)) for name in "abc"]
    for _ in range(4):
        await asyncio.sleep(0)
    async with condition:
        print("notified in turn", turn)
        condition.notify_all()
    await asyncio.gather(*tasks)
    print("all done in turn", turn)
    await tick


asyncio.run(main())
