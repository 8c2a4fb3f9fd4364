# Statements: loop.call_later.none, loop.call_later.long, loop.call_later.zero
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    loop.call_later(0, print, "zero")
    loop.call_later(-5, print, "negative")
    loop.call_soon(print, "soon")
    try:
        loop.call_later(None, print)
    except TypeError as error:
        print(error)
    await asyncio.sleep(0)
    print("one turn")
    await asyncio.sleep(0)
    print("two turns")
    loop.call_later(3 * 86400, lambda: print(f"{(loop.time() - start) / 86400:.2f} days"))
    await asyncio.sleep(4 * 86400)


asyncio.run(main())
