# Statements: loop.run_forever.running, loop.is_running, loop.is_closed, loop.close.running
import asyncio


async def main():
    print(loop.is_running(), loop.is_closed())
    coro = asyncio.sleep(0)
    for attempt in (lambda: loop.run_until_complete(coro), loop.close):
        try:
            attempt()
        except RuntimeError as error:
            print(error)
    coro.close()


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed())
loop.run_until_complete(main())
loop.close()
print(loop.is_running(), loop.is_closed())
