# Statements: future.await_done, future.several_waiters, future.await_resumes_later
import asyncio


async def waiter(future, name):
    print(name, await future)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(future, name)) for name in "abc"]
    await asyncio.sleep(0)
    future.set_result("value")
    print("set")
    loop.call_soon(print, "a callback scheduled after set_result")
    print("done already:", await future)
    await asyncio.sleep(0)
    print("next turn")
    await asyncio.gather(*tasks)


asyncio.run(main())
