# Statements: tasks.eager.current_task, tasks.eager.context
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="unset")


async def child():
    print("in", asyncio.current_task().get_name(), var.get())
    var.set("child")
    await asyncio.sleep(0)
    print("in", asyncio.current_task().get_name(), var.get())


async def main():
    asyncio.current_task().set_name("main")
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    var.set("main")
    task = asyncio.create_task(child(), name="child")
    print("in", asyncio.current_task().get_name(), var.get())
    await task


asyncio.run(main())
