# Statements: tasks.task.cancel.next_cycle, tasks.task.cancel.chain, tasks.cancellation.next_opportunity
import asyncio


turn = 0


async def ticker():
    global turn
    while True:
        await asyncio.sleep(0)
        turn += 1


async def sleeps():
    await asyncio.sleep(10)


async def awaits(make):
    await make()


async def group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(sleeps())
        tg.create_task(sleeps())


async def limited():
    async with asyncio.timeout(5):
        await sleeps()


async def main():
    tick = asyncio.create_task(ticker())
    for name, make in {
        "sleep": sleeps,
        "sleep(0) loop": ticker,
        "task": lambda: asyncio.create_task(sleeps()),
        "task of a task": lambda: asyncio.create_task(awaits(lambda: asyncio.create_task(sleeps()))),
        "gather": lambda: asyncio.gather(sleeps(), sleeps()),
        "wait": lambda: asyncio.wait([asyncio.create_task(sleeps())]),
        "wait_for": lambda: asyncio.wait_for(sleeps(), 5),
        "shield": lambda: asyncio.shield(sleeps()),
        "group": group,
        "timeout": limited,
        "event": lambda: asyncio.Event().wait(),
        "queue": lambda: asyncio.Queue().get(),
    }.items():
        task = asyncio.create_task(awaits(make))
        for _ in range(5):
            await asyncio.sleep(0)
        before = turn
        task.cancel()
        await asyncio.wait([task])
        print(f"{name}: {turn - before}", task.cancelled())
    tick.cancel()


asyncio.run(main())
