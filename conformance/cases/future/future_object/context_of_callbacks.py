# Statements: future.callback.context
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def main():
    future = asyncio.get_running_loop().create_future()
    var.set("added")
    future.add_done_callback(lambda f: print(var.get()))
    context = contextvars.Context()
    future.add_done_callback(lambda f: print(var.get()), context=context)
    var.set("later")
    future.set_result(None)
    await asyncio.sleep(0)
    try:
        future.add_done_callback(print, context)
    except TypeError as error:
        print(error)


asyncio.run(main())
