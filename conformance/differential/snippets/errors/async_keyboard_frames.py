# stderr: whole
import asyncio


async def main():
    raise KeyboardInterrupt("x")


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print(repr(e))


async def leave():
    await asyncio.sleep(0)
    raise SystemExit(3)


loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(leave())
except SystemExit as e:
    print(repr(e))
loop.close()
asyncio.run(main())
