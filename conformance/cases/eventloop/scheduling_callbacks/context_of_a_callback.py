# Statements: loop.call_soon.context, loop.call_later.context, loop.handle.get_context
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


def show(name):
    print(name, var.get())
    var.set("set by " + name)


async def main():
    loop = asyncio.get_running_loop()
    var.set("main")
    context = contextvars.copy_context()
    context.run(var.set, "given")
    handle = loop.call_soon(show, "a", context=context)
    loop.call_soon(show, "b")
    loop.call_soon(show, "c")
    loop.call_later(1, show, "d", context=context)
    loop.call_later(2, show, "e")
    print(handle.get_context() is context)
    var.set("later")
    await asyncio.sleep(3)
    print(var.get(), context[var])


asyncio.run(main())
