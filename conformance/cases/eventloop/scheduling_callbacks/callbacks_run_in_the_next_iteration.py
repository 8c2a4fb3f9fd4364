# Statements: loop.call_soon.next, loop.call_soon.order, loop.call_soon.once, loop.call_soon.nested
import asyncio


def callback(loop, name, depth):
    print(name, depth)
    if depth:
        loop.call_soon(callback, loop, name, depth - 1)


async def main():
    loop = asyncio.get_running_loop()
    for name in "abc":
        loop.call_soon(callback, loop, name, 2)
    print("registered")
    for turn in range(4):
        await asyncio.sleep(0)
        print("turn", turn)


asyncio.run(main())
