# Statements: loop.call_later, loop.call_later.handle, loop.call_later.once, loop.call_later.args,
#   loop.call_later.order
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    def callback(*args):
        print(args, f"{loop.time() - start:.2f}")
    handle = loop.call_later(2, callback, "two", 2)
    loop.call_later(0.5, callback, "half")
    loop.call_later(1.25, callback)
    print(type(handle).__name__)
    await asyncio.sleep(10)


asyncio.run(main())
