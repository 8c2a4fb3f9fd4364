# Statements: tasks.wait_for.timeout, tasks.wait_for.number, tasks.wait_for.eternity,
#   tasks.wait_for.builtin_timeout
import asyncio


async def eternity():
    try:
        await asyncio.sleep(3600)
        print("never printed")
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    print(asyncio.TimeoutError is TimeoutError)
    loop = asyncio.get_running_loop()
    for timeout in (1, 0.5):
        start = loop.time()
        task = asyncio.create_task(eternity())
        try:
            await asyncio.wait_for(task, timeout=timeout)
        except TimeoutError as error:
            print(repr(error), f"{loop.time() - start:.1f}", task.cancelled())


asyncio.run(main())
