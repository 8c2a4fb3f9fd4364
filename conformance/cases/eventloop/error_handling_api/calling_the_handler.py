# Statements: loop.call_exception_handler, loop.call_exception_handler.keys
import asyncio


async def fails():
    raise ValueError("in a task")


def handler(loop, context):
    print(sorted(context), context["message"])


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_exception_handler({"message": "by hand", "something": 1})
    task = loop.create_task(fails())
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
