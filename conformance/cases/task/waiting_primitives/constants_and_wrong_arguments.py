# Statements: tasks.wait.constants, tasks.wait.bad_return_when, tasks.wait.empty,
#   tasks.wait.coroutines_refused, tasks.wait.single_refused
import asyncio


async def main():
    print(asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)
    task = asyncio.create_task(asyncio.sleep(0))
    coro = asyncio.sleep(0)
    for arguments in (
        ([task], {"return_when": "SOME_COMPLETED"}),
        ([], {}),
        ([coro], {}),
        (task, {}),
        (coro, {}),
    ):
        try:
            await asyncio.wait(arguments[0], **arguments[1])
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    coro.close()


asyncio.run(main())
