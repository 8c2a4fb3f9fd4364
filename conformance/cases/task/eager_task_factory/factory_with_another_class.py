# Statements: tasks.eager.create_factory, tasks.eager.custom_constructor
import asyncio


class Logged(asyncio.Task):
    def __init__(self, coro, **kwargs):
        print(coro.__name__, sorted(kwargs), kwargs["name"], kwargs["eager_start"])
        super().__init__(coro, **kwargs)


async def child():
    return "value"


async def main():
    factory = asyncio.create_eager_task_factory(Logged)
    asyncio.get_running_loop().set_task_factory(factory)
    task = asyncio.create_task(child(), name="mine")
    print(type(task).__name__, task.done(), await task)


asyncio.run(main())
