# Statements: exceptions.cancelled, exceptions.cancelled.reraise, exceptions.invalid_state
import asyncio


async def worker(again):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("CancelledError")
        if again:
            raise


async def main():
    for again in (True, False):
        task = asyncio.create_task(worker(again))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        print(task.cancelled())
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)


asyncio.run(main())
