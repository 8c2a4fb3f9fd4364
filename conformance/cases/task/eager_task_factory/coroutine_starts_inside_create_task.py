# Statements: tasks.eager.factory, tasks.eager.completes, tasks.eager.blocks, tasks.eager.installed
import asyncio


async def quick():
    print("quick runs")
    return "quick"


async def slow():
    print("slow starts")
    await asyncio.sleep(1)
    print("slow ends")
    return "slow"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    print(loop.get_task_factory() is asyncio.eager_task_factory)
    first = asyncio.create_task(quick())
    print("created", first.done(), first.result())
    second = asyncio.create_task(slow())
    print("created", second.done())
    print(await first, await second)


asyncio.run(main())
