# Statements: tasks.coroutines.tasks_concurrent
import asyncio


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    first = asyncio.create_task(say_after(1, "hello"))
    second = asyncio.create_task(say_after(2, "world"))
    await first
    print(f"first after {loop.time() - start:.2f}")
    await second
    print(f"second after {loop.time() - start:.2f}")


asyncio.run(main())
