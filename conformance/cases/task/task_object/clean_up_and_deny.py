# Statements: tasks.task.cancel.cleanup, tasks.task.cancel.deny
import asyncio


async def cleans_up():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("except")
        raise
    finally:
        print("finally")


async def denies():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        asyncio.current_task().uncancel()
    await asyncio.sleep(1)
    return "still here"


async def main():
    tasks = [asyncio.create_task(cleans_up()), asyncio.create_task(denies())]
    await asyncio.sleep(1)
    for task in tasks:
        print(task.cancel())
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], tasks[1].result())


asyncio.run(main())
