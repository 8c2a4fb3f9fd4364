# Statements: loop.set_task_factory, loop.set_task_factory.kwargs, loop.set_task_factory.none,
#   loop.set_task_factory.callable, loop.get_task_factory
import asyncio
import contextvars


def factory(loop, coro, **kwargs):
    print("factory", coro.__name__, sorted(kwargs))
    return asyncio.Task(coro, loop=loop, **kwargs)


async def nested():
    return "value"


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    task = loop.create_task(nested(), name="named")
    print(task.get_name(), await task)
    print(await loop.create_task(nested(), context=contextvars.Context()))
    print(await asyncio.create_task(nested()))
    loop.set_task_factory(None)
    print(await asyncio.create_task(nested()))
    try:
        loop.set_task_factory(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
