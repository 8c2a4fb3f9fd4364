# Statements: sync.event.wait_when_set, sync.event.set_twice
import asyncio


async def main():
    event = asyncio.Event()
    event.set()
    event.set()
    handle = asyncio.get_running_loop().call_soon(print, "a turn of the loop")
    print(await event.wait(), await event.wait())
    await asyncio.sleep(0)


asyncio.run(main())
