# Statements: tasks.task.context, tasks.task.context_default, tasks.task.get_context
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def child():
    seen = var.get()
    var.set("child")
    return seen


async def main():
    var.set("main")
    given = contextvars.Context()
    task = asyncio.Task(child(), context=given)
    print(await task, given[var], task.get_context() is given)
    task = asyncio.Task(child())
    var.set("changed later")
    print(await task, var.get(), task.get_context()[var])


asyncio.run(main())
