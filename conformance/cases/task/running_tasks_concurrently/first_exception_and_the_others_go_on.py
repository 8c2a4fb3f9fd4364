# Statements: tasks.gather.first_exception, tasks.gather.others_go_on, tasks.gather.cancel_after_done
import asyncio


async def worker(delay, error=None):
    await asyncio.sleep(delay)
    print("done", delay)
    if error:
        raise error


async def main():
    future = asyncio.gather(worker(1), worker(2, ValueError("two")), worker(3, KeyError("three")), worker(4))
    try:
        await future
    except ValueError as error:
        print("caught", error)
    print("cancel a gather that is done:", future.cancel())
    await asyncio.sleep(5)


asyncio.run(main())
