# Statements: loop.call_soon.partial
import asyncio
import functools


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(functools.partial(print, "Hello", "again", sep="-"))
    try:
        loop.call_soon(print, "Hello", sep="-")
    except TypeError as error:
        print(error)
    await asyncio.sleep(0)


asyncio.run(main())
