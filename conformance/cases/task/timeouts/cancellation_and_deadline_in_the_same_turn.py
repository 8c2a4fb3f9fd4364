# Statements: tasks.timeout.external_cancel
import asyncio


async def worker():
    try:
        async with asyncio.timeout(5) as cm:
            await asyncio.sleep(10)
    finally:
        print(cm.expired(), asyncio.current_task().cancelling())


async def main():
    loop = asyncio.get_running_loop()
    for late in (False, True):
        task = asyncio.create_task(worker())
        await asyncio.sleep(0)
        when = loop.time() + 5
        loop.call_at(when - 1e-3, loop.call_at, when + (1e-4 if late else -1e-4), task.cancel)
        await asyncio.wait([task])
        print(task.cancelled() or repr(task.exception()))


asyncio.run(main())
