# Statements: tasks.gather.child_cancelled, tasks.gather.child_cancelled_spares_others
import asyncio


async def worker(n):
    await asyncio.sleep(n)
    print("done", n)


async def main():
    tasks = [asyncio.create_task(worker(n)) for n in (1, 2, 3)]
    future = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    tasks[0].cancel("alone")
    try:
        await future
    except asyncio.CancelledError as error:
        print(repr(error))
    print("gather cancelled:", future.cancelled(), " this task:", asyncio.current_task().cancelling())
    await asyncio.sleep(4)


asyncio.run(main())
