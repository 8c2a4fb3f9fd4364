# Statements: tasks.task.eager_start, tasks.task.eager_start_done
import asyncio


async def child(blocks):
    print("starts")
    if blocks:
        await asyncio.sleep(1)
        print("goes on")
    return "value"


async def main():
    loop = asyncio.get_running_loop()
    for blocks in (False, True):
        task = asyncio.Task(child(blocks), loop=loop, eager_start=True)
        print("made", task.done())
        print(await task)


asyncio.run(main())
