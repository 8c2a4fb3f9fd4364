# Statements: tasks.to_thread.context, tasks.to_thread.context_copy
# Recorded in real time: threads wait in it.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


def work():
    seen = var.get()
    var.set("thread")
    return seen


async def main():
    var.set("main")
    print(await asyncio.to_thread(work), var.get())


asyncio.run(main())
