# Statements: loop.default_exception_handler
import asyncio


def fails():
    raise ValueError("in a callback")


async def main():
    asyncio.get_running_loop().call_soon(fails)
    await asyncio.sleep(0)
    print("the loop goes on")


asyncio.run(main())
