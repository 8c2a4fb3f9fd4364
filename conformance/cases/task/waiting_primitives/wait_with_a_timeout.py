# Statements: tasks.wait.timeout, tasks.wait.no_timeout_error, tasks.wait.not_cancelled_on_timeout
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(asyncio.sleep(n, n), name=str(n)) for n in (1, 2, 3)]
    done, pending = await asyncio.wait(tasks, timeout=1.5)
    print(f"{loop.time() - start:.1f}")
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    print([t.cancelled() for t in tasks], await tasks[2])


asyncio.run(main())
