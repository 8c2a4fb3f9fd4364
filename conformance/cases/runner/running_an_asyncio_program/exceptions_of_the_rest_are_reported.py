# Statements: runner.run.rest_exceptions
import asyncio


async def background():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("while being cancelled")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    return task


asyncio.run(main())
