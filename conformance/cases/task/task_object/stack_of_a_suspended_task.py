# Statements: tasks.task.get_stack.suspended, tasks.task.get_stack.done
import asyncio


async def inner():
    await asyncio.sleep(1)


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    print([(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack()])
    await task
    print(task.get_stack())
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.get_stack())


asyncio.run(main())
