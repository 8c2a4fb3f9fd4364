# Statements: tasks.as_completed.concurrent, tasks.wait.first_completed
import asyncio


turn = 0


async def ticker():
    global turn
    while turn < 30:
        await asyncio.sleep(0)
        turn += 1


async def after(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    return turns


async def main():
    tick = asyncio.create_task(ticker())
    async for task in asyncio.as_completed([asyncio.create_task(after(n)) for n in (3, 1, 2)]):
        print(task.result(), "in turn", turn)
    for coro in asyncio.as_completed([asyncio.create_task(after(n)) for n in (3, 1)]):
        print(await coro, "in turn", turn)
    tasks = [asyncio.create_task(after(n)) for n in (4, 2, 1)]
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print(sorted(task.result() for task in done), "in turn", turn)
    await tick


asyncio.run(main())
