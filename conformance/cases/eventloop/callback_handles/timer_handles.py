# Statements: loop.handle.timer, loop.handle.when, loop.handle.order
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    first, second = loop.call_at(start + 1, print), loop.call_later(2, print)
    print(isinstance(first, asyncio.Handle), issubclass(asyncio.TimerHandle, asyncio.Handle))
    print(first.when() - start, f"{second.when() - start:.2f}")
    print(first < second, first > second, first == second, first == first)
    first.cancel()
    second.cancel()


asyncio.run(main())
