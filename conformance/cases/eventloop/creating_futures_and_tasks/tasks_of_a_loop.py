# Statements: loop.create_future, loop.create_task, loop.create_task.name, loop.create_task.context,
#   loop.create_task.before_running
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def nested():
    return asyncio.current_task().get_name(), var.get()


loop = asyncio.new_event_loop()
print(loop.create_future().get_loop() is loop)
context = contextvars.Context()
context.run(var.set, "given")
first = loop.create_task(nested(), name="first", context=context)
var.set("current")
second = loop.create_task(nested(), name="second")
var.set("later")
print(first.done(), loop.run_until_complete(first), loop.run_until_complete(second))
loop.close()
