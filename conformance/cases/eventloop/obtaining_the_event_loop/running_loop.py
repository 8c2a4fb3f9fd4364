# Statements: loop.get_running_loop, loop.get_running_loop.none, loop.get_event_loop.running
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print(asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop))
    print(asyncio.get_event_loop() is loop)
    await asyncio.sleep(0)


asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
