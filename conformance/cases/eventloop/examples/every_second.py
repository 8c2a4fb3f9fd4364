# Statements: loop.examples.date
import asyncio


start = 0


def display(end_time, loop):
    print(f"{loop.time() - start:.0f}")
    if loop.time() + 1.0 < end_time:
        loop.call_later(1, display, end_time, loop)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
start = loop.time()
loop.call_soon(display, start + 5.0, loop)
loop.run_forever()
loop.close()
