# Statements: future.repr, future.generic
import asyncio


def callback(future):
    pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    future.add_done_callback(callback)
    print(str(future).split(" at ")[0])
    future.add_done_callback(callback)
    future.add_done_callback(callback)
    print(str(future).count("callback()"), "more" in str(future))
    future = loop.create_future()
    future.set_result([1, 2])
    print(future)
    future = loop.create_future()
    future.set_exception(ValueError("wrong"))
    print(future)
    future.exception()
    future = loop.create_future()
    future.cancel()
    print(future)
    print(asyncio.Future[int])


asyncio.run(main())
