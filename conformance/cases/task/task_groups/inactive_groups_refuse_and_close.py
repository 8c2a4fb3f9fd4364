# Statements: tasks.group.not_entered, tasks.group.finished, tasks.group.inactive_closes
import inspect
import asyncio


async def child():
    print("never printed")


def attempt(group):
    coro = child()
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(str(error).split("> ")[-1], inspect.getcoroutinestate(coro))


async def main():
    group = asyncio.TaskGroup()
    attempt(group)
    async with group:
        pass
    attempt(group)


asyncio.run(main())
