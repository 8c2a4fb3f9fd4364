# Statements: tasks.create_task.running_loop, tasks.create_task.no_loop
import asyncio


async def nested():
    return asyncio.get_running_loop()


async def main():
    task = asyncio.create_task(nested())
    loop = asyncio.get_running_loop()
    print(task.get_loop() is loop, await task is loop)


coro = nested()
try:
    asyncio.create_task(coro)
except RuntimeError as error:
    print(error)
coro.close()


asyncio.run(main())
