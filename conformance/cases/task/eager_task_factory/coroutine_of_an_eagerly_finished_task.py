# Statements: tasks.eager.get_coro, tasks.task.get_coro.eager
import asyncio


async def quick():
    pass


async def slow():
    await asyncio.sleep(0)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    print(asyncio.create_task(quick()).get_coro())
    task = asyncio.create_task(slow())
    print(task.get_coro().__name__)
    await task
    print(task.get_coro().__name__)


asyncio.run(main())
