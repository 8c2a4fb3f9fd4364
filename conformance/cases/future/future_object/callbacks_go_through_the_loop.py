# Statements: future.callback.called, future.callback.done, future.callback.order,
#   future.callbacks_not_immediate, future.callback.partial
import asyncio
import functools


def callback(name, future):
    print(name, future.result())


async def main():
    future = asyncio.get_running_loop().create_future()
    for name in "abc":
        future.add_done_callback(functools.partial(callback, name))
    future.set_result("result")
    print("set, nothing called yet")
    future.add_done_callback(functools.partial(callback, "late"))
    print("added, not called yet")
    await asyncio.sleep(0)
    print("one turn later")


asyncio.run(main())
