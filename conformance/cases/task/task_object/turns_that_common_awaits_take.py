# Statements: tasks.task.cooperative, tasks.task.suspends_on_future, tasks.gather.returns_future,
#   tasks.wait.blocks, tasks.wait_for.value, tasks.shield.value
import asyncio


turn = 0


async def ticker():
    global turn
    while True:
        await asyncio.sleep(0)
        turn += 1


async def quick():
    return "quick"


async def group():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(quick())


async def limited():
    async with asyncio.timeout(5):
        await asyncio.create_task(quick())


async def in_turn():
    async for _ in asyncio.as_completed([quick(), quick()]):
        pass


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    for name, make in {
        "coroutine": quick,
        "task": lambda: asyncio.create_task(quick()),
        "gather": lambda: asyncio.gather(quick(), quick()),
        "nested gather": lambda: asyncio.gather(asyncio.gather(quick()), quick()),
        "wait": lambda: asyncio.wait([asyncio.create_task(quick())]),
        "wait_for": lambda: asyncio.wait_for(quick(), 5),
        "wait_for a task": lambda: asyncio.wait_for(asyncio.create_task(quick()), 5),
        "shield": lambda: asyncio.shield(quick()),
        "group": group,
        "timeout": limited,
        "as_completed": in_turn,
        "sleep(0)": lambda: asyncio.sleep(0),
    }.items():
        before = turn
        await make()
        print(f"{name}: {turn - before}")
    task.cancel()


asyncio.run(main())
