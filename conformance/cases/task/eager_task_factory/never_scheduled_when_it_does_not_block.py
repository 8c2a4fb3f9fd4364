# Statements: tasks.eager.never_scheduled, tasks.eager.raises
import asyncio


async def returns():
    return 1


async def raises():
    raise ValueError("early")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    loop.call_soon(print, "first turn of the loop")
    good = asyncio.create_task(returns())
    bad = asyncio.create_task(raises())
    print(good.done(), bad.done(), repr(bad.exception()))
    try:
        await bad
    except ValueError as error:
        print("caught without giving way:", error)
    await asyncio.sleep(0)


asyncio.run(main())
