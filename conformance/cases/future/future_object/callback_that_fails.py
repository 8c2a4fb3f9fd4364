# Statements: future.callback.exception
import asyncio


def fails(future):
    raise ValueError("in the callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"].split("(")[0], repr(context["exception"])))
    future = loop.create_future()
    future.add_done_callback(fails)
    future.add_done_callback(lambda f: print("the next one is called"))
    future.set_result(1)
    print(await future)
    await asyncio.sleep(0)


asyncio.run(main())
