# Statements: tasks.current_task.running, tasks.current_task.none, tasks.current_task.no_loop,
#   tasks.current_task.loop
import asyncio


async def child():
    return asyncio.current_task()


async def main():
    task = asyncio.create_task(child())
    print(await task is task)
    print(await child() is asyncio.current_task())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("in a callback", asyncio.current_task()))
    await asyncio.sleep(0)
    print(asyncio.current_task(loop) is asyncio.current_task())


try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
loop = asyncio.new_event_loop()
print(asyncio.current_task(loop))
loop.close()
asyncio.run(main())
