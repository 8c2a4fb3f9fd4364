# Statements: tasks.task.not_a_coroutine, tasks.task.no_loop
import asyncio


async def nested():
    pass


async def main():
    for thing in (1, nested):
        try:
            asyncio.Task(thing)
        except TypeError as error:
            print(str(error).split(" <")[0])


coro = nested()
try:
    asyncio.Task(coro, loop=None)
except RuntimeError as error:
    print(error)
except DeprecationWarning as error:
    print(error)
coro.close()
asyncio.run(main())
