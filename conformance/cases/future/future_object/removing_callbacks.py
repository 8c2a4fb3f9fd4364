# Statements: future.callback.remove
import asyncio


def callback(future):
    print("never printed")


def other(future):
    print("other called")


async def main():
    future = asyncio.get_running_loop().create_future()
    for function in (callback, other, callback, callback):
        future.add_done_callback(function)
    print(future.remove_done_callback(callback), future.remove_done_callback(callback))
    print(future.remove_done_callback(print))
    future.set_result(None)
    await asyncio.sleep(0)


asyncio.run(main())
