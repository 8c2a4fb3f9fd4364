# Statements: tasks.wait.first_exception, tasks.wait.first_exception_none,
#   tasks.wait.first_exception_cancelled
import asyncio


async def worker(n, fails=False):
    await asyncio.sleep(n)
    if fails:
        raise ValueError(n)


async def attempt(*tasks):
    loop = asyncio.get_running_loop()
    start = loop.time()
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), f"{loop.time() - start:.1f}")


async def main():
    start = asyncio.create_task
    await attempt(start(worker(1)), start(worker(2, True)), start(worker(3)))
    await attempt(start(worker(1)), start(worker(2)), start(worker(3)))
    cancelled = start(worker(10))
    asyncio.get_running_loop().call_later(1, cancelled.cancel)
    await attempt(start(worker(2)), cancelled, start(worker(3)))


asyncio.run(main())
