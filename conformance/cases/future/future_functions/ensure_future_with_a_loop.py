# Statements: future.ensure.loop
import asyncio


async def nested():
    return "value"


loop, other = asyncio.new_event_loop(), asyncio.new_event_loop()
task = asyncio.ensure_future(nested(), loop=loop)
print(task.get_loop() is loop, loop.run_until_complete(task))
try:
    asyncio.ensure_future(task, loop=other)
except ValueError as error:
    print(error)
loop.close()
other.close()
