# Statements: dev.never_retrieved.handler, dev.never_retrieved.retrieved
import asyncio


async def bug():
    raise ValueError("not consumed")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(sorted(context), context["message"]))
    task = asyncio.create_task(bug())
    await asyncio.wait([task])
    del task
    print("dropped")
    task = asyncio.create_task(bug())
    await asyncio.wait([task])
    print(repr(task.exception()))
    del task
    print("end")


asyncio.run(main())
