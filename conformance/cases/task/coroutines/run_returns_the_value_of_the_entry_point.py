# Statements: tasks.coroutines.run, tasks.coroutines.await_suspends
import asyncio


async def main():
    print("hello")
    await asyncio.sleep(1)
    print("world")
    return "done"


print(asyncio.run(main()))
