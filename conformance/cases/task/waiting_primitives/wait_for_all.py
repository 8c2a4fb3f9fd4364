# Statements: tasks.wait.blocks, tasks.wait.sets, tasks.wait.all_completed, tasks.wait.exceptions_kept,
#   tasks.wait.duplicates
import asyncio


async def worker(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    tasks = [asyncio.create_task(worker(n), name=f"worker {n}") for n in (1, 2, 3, 4)]
    loop.call_later(0.5, tasks[3].cancel)
    done, pending = await asyncio.wait(tasks + tasks)
    print(type(done).__name__, type(pending).__name__, len(done), len(pending), f"{loop.time() - start:.1f}")
    for task in sorted(done, key=asyncio.Task.get_name):
        print(task.get_name(), task.cancelled() or repr(task.exception()))


asyncio.run(main())
