# Statements: loop.call_soon.handle, loop.handle.cancel, loop.handle.cancel_twice, loop.handle.cancelled
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "never printed")
    other = loop.call_soon(print, "printed")
    timer = loop.call_later(1, print, "never printed")
    print(type(handle).__name__, type(timer).__name__, handle.cancelled(), timer.cancelled())
    for one in (handle, timer, timer):
        print(one.cancel(), one.cancelled())
    await asyncio.sleep(2)
    print(other.cancelled())


asyncio.run(main())
