# Statements: loop.set_exception_handler.context
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


def fails():
    var.set("callback")
    raise ValueError


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(var.get()))
    context = contextvars.Context()
    loop.call_soon(fails, context=context)
    await asyncio.sleep(0)


asyncio.run(main())
