# Statements: tasks.wait.first_completed, tasks.wait.first_completed_cancelled
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(asyncio.sleep(n), name=str(n)) for n in (3, 1, 2)]
    while tasks:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print([t.get_name() for t in done], f"{loop.time() - start:.1f}")
        tasks = list(pending)
    future = loop.create_future()
    task = asyncio.create_task(asyncio.sleep(10))
    loop.call_later(1, future.cancel)
    done, pending = await asyncio.wait([task, future], return_when=asyncio.FIRST_COMPLETED)
    print(done == {future}, future.cancelled(), pending == {task})


asyncio.run(main())
