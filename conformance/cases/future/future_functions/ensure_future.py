# Statements: future.ensure.future, future.ensure.coroutine, future.ensure.awaitable, future.ensure.other
import asyncio


class Custom:
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        return "custom"


async def nested():
    print("nested runs")
    return "nested"


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(nested())
    print(asyncio.ensure_future(future) is future, asyncio.ensure_future(task) is task)
    made = asyncio.ensure_future(nested())
    print(type(made).__name__, made.done(), await made)
    made = asyncio.ensure_future(Custom())
    print(type(made).__name__, await made)
    for thing in (1, nested, [task]):
        try:
            asyncio.ensure_future(thing)
        except TypeError as error:
            print(error)


asyncio.run(main())
