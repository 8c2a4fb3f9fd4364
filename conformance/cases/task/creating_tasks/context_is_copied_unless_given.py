# Statements: tasks.create_task.context, tasks.create_task.context_copy, tasks.create_task.context_isolated,
#   tasks.create_task.context_shared
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def show_and_set(name):
    print(name, "sees", var.get())
    var.set(name)
    await asyncio.sleep(0)
    print(name, "still sees", var.get())


async def main():
    var.set("main")
    await asyncio.create_task(show_and_set("copy"))
    print("main sees", var.get())
    context = contextvars.Context()
    await asyncio.create_task(show_and_set("first"), context=context)
    await asyncio.create_task(show_and_set("second"), context=context)
    print("main sees", var.get(), "and the context has", context[var])


asyncio.run(main())
