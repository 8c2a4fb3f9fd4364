# clock: virtual
import asyncio
async def quick():
    print("quick")
    return 1
async def slow():
    print("slow starts")
    await asyncio.sleep(.1)
    print("slow ends")
    return 2
async def fails():
    raise ValueError("eager")
async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(quick())
    print(t.done(), t.result(), t.get_coro(), t)
    t = asyncio.create_task(slow(), name="S")
    print(t.done(), t.get_name(), t in asyncio.all_tasks(), asyncio.current_task().get_name())
    print(await t)
    t = asyncio.create_task(fails())
    print(t.done(), repr(t.exception()))
    print(await asyncio.gather(quick(), slow(), quick()))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(quick())
        tg.create_task(slow())
    print(asyncio.Task(slow(), loop=loop, eager_start=False).cancel())
    await asyncio.sleep(0)
    class T(asyncio.Task): pass
    loop.set_task_factory(asyncio.create_eager_task_factory(T))
    t = asyncio.create_task(quick())
    print(type(t).__name__, t.result())
    loop.set_task_factory(None)
    print(loop.get_task_factory())
asyncio.run(main())
