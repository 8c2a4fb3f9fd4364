# Statements: loop.set_exception_handler, loop.set_exception_handler.arguments,
#   loop.set_exception_handler.none, loop.set_exception_handler.callable, loop.get_exception_handler,
#   loop.callback_fails
import asyncio


def fails():
    raise ValueError("in a callback")


def handler(loop, context):
    print(loop is asyncio.get_running_loop(), type(context).__name__, sorted(context), repr(context["exception"]))


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(fails)
    await asyncio.sleep(0)
    print("the loop goes on")
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())
    try:
        loop.set_exception_handler(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
