# Statements: tasks.gather.concurrent, tasks.gather.coroutines_become_tasks, tasks.gather.results_list,
#   tasks.gather.results_order
import asyncio


async def after(delay):
    await asyncio.sleep(delay)
    print("done", delay, type(asyncio.current_task()).__name__)
    return delay


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await asyncio.gather(after(3), after(1), after(2)))
    print(f"{loop.time() - start:.1f}")


asyncio.run(main())
