# Statements: tasks.create_task.not_a_coroutine, tasks.create_task.keyword_only
import asyncio


async def nested():
    pass


async def main():
    for thing in (1, nested, asyncio.get_running_loop().create_future()):
        try:
            asyncio.create_task(thing)
        except TypeError as error:
            print(str(error).split(" <")[0].split(", got")[0])
    coro = nested()
    try:
        asyncio.create_task(coro, "name")
    except TypeError as error:
        print(error)
    await coro


asyncio.run(main())
