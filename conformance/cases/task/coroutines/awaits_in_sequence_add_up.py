# Statements: tasks.coroutines.await_sequential
import asyncio


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await say_after(1, "hello")
    await say_after(2, "world")
    print(f"took {loop.time() - start:.2f}")


asyncio.run(main())
