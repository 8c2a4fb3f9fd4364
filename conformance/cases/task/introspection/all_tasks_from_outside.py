# Statements: tasks.all_tasks.loop, tasks.all_tasks.no_loop
import asyncio


async def nested():
    pass


try:
    asyncio.all_tasks()
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
print(asyncio.all_tasks(loop))
task = loop.create_task(nested())
print(asyncio.all_tasks(loop) == {task})
loop.run_until_complete(task)
print(asyncio.all_tasks(loop))
loop.close()
