# Statements: tasks.iscoroutine.true, tasks.iscoroutine.false, tasks.iscoroutine.generators
import asyncio


async def coroutine():
    pass


def generator():
    yield


async def async_generator():
    yield


async def main():
    coro = coroutine()
    task = asyncio.create_task(coro)
    things = [coro, asyncio.sleep(0), coroutine, task, asyncio.get_running_loop().create_future()]
    things += [generator(), async_generator(), 1, None]
    print([asyncio.iscoroutine(thing) for thing in things])
    things[1].close()
    await task


asyncio.run(main())
