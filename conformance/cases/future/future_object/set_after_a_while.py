# Statements: future.example, future.create_future, future.get_loop
import asyncio


async def set_after(future, delay, value):
    await asyncio.sleep(delay)
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future.get_loop() is loop, type(future).__name__)
    loop.create_task(set_after(future, 1, "... world"))
    print("hello ...")
    print(await future)


asyncio.run(main())
