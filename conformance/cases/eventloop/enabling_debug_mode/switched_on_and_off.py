# Statements: loop.get_debug, loop.get_debug.default, loop.set_debug, loop.slow_callback_duration
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.set_debug(True)
    loop.slow_callback_duration = 5
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.set_debug(False)
    print(loop.get_debug())


asyncio.run(main())
