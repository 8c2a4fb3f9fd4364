# Statements: loop.close, loop.close.idempotent, loop.close.then, loop.call_soon_threadsafe.closed
import asyncio


async def nested():
    pass


loop = asyncio.new_event_loop()
loop.call_soon(print, "never printed")
loop.close()
loop.close()
coro = nested()
for attempt in (
    lambda: loop.call_soon(print),
    lambda: loop.call_later(1, print),
    lambda: loop.call_soon_threadsafe(print),
    lambda: loop.create_task(coro),
    loop.run_forever,
    lambda: loop.run_until_complete(coro),
):
    try:
        attempt()
    except RuntimeError as error:
        print(error)
coro.close()
