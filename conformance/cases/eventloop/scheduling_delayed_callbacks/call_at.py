# Statements: loop.call_at, loop.call_at.handle, loop.call_at.past, loop.time
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(type(start).__name__, loop.time() >= start)
    handle = loop.call_at(start + 1.5, lambda: print(f"{loop.time() - start:.2f}"))
    loop.call_at(start - 100, print, "past")
    print(type(handle).__name__)
    for turn in range(2):
        await asyncio.sleep(0)
        print("turn", turn)
    await asyncio.sleep(2)
    try:
        loop.call_at(None, print)
    except TypeError as error:
        print(error)


asyncio.run(main())
