# Statements: tasks.as_completed.timeout_async, tasks.as_completed.timeout_plain,
#   tasks.as_completed.does_not_cancel
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (3, 1)]
    try:
        async for task in asyncio.as_completed(tasks, timeout=2):
            print(task.result())
    except TimeoutError as error:
        print("async for:", repr(error))
    print(await tasks[0])
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (3, 1, 4)]
    for coro in asyncio.as_completed(tasks, timeout=2):
        try:
            print(await coro)
        except TimeoutError as error:
            print("await:", repr(error))
    print([t.done() for t in tasks], await asyncio.gather(*tasks))


asyncio.run(main())
