# Statements: tasks.as_completed.single_refused, tasks.as_completed.empty, tasks.as_completed.duplicates
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1, "value"))
    coro = asyncio.sleep(0)
    for single in (task, coro):
        try:
            asyncio.as_completed(single)
        except TypeError as error:
            print(error)
    coro.close()
    print([x async for x in asyncio.as_completed([])], list(asyncio.as_completed([])))
    print([await x async for x in asyncio.as_completed([task, task])])


asyncio.run(main())
