# Statements: loop.get_event_loop.set, loop.set_event_loop, loop.new_event_loop
import asyncio


first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
print(first is second, isinstance(first, asyncio.AbstractEventLoop))
for loop in (first, second):
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.set_event_loop(1)
except TypeError as error:
    print(error)
first.close()
second.close()
