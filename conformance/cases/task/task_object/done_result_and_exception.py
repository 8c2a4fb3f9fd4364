# Statements: tasks.task.done.pending, tasks.task.done.value, tasks.task.done.exception,
#   tasks.task.done.cancelled, tasks.task.result.value, tasks.task.result.exception,
#   tasks.task.result.cancelled, tasks.task.result.pending, tasks.task.exception.raised,
#   tasks.task.exception.none, tasks.task.exception.cancelled, tasks.task.exception.pending
import asyncio


async def returns():
    return 42


async def raises():
    raise ValueError("wrong")


def show(task):
    print(task.get_name(), "done" if task.done() else "not done")
    for method in (task.result, task.exception):
        try:
            print("  ", repr(method()))
        except BaseException as error:
            print("  ", "raises", repr(error))


async def main():
    tasks = [asyncio.create_task(coro, name=coro.__name__) for coro in (returns(), raises(), asyncio.sleep(9))]
    for task in tasks:
        show(task)
    await asyncio.sleep(0)
    tasks[2].cancel("why")
    await asyncio.wait(tasks)
    for task in tasks:
        show(task)


asyncio.run(main())
