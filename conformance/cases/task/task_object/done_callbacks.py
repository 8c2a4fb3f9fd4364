# Statements: tasks.task.callback.called, tasks.task.callback.soon, tasks.task.callback.context,
#   tasks.task.callback.remove
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def nested():
    print("runs")


def callback(task):
    print("callback", task.get_name(), task.done(), var.get())


def removed(task):
    print("never printed")


async def main():
    task = asyncio.create_task(nested(), name="task")
    var.set("when added")
    task.add_done_callback(callback)
    context = contextvars.Context()
    context.run(var.set, "given")
    task.add_done_callback(callback, context=context)
    var.set("later")
    task.add_done_callback(removed)
    task.add_done_callback(removed)
    print(task.remove_done_callback(removed), task.remove_done_callback(removed))
    await task
    print("awaited")
    task.add_done_callback(callback)
    print("not yet")
    await asyncio.sleep(0)


asyncio.run(main())
