# Statements: tasks.group.create_signature
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def child():
    print(asyncio.current_task().get_name(), var.get())


async def main():
    var.set("main")
    context = contextvars.Context()
    context.run(var.set, "other")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(child(), name="one")
        tg.create_task(child(), name="two", context=context)
        coro = child()
        try:
            tg.create_task(coro, "three")
        except TypeError as error:
            print(error)
        coro.close()


asyncio.run(main())
