# Statements: loop.run_until_complete.future, loop.run_until_complete.coroutine,
#   loop.run_until_complete.exception, loop.run_until_complete.stopped
import asyncio


async def returns():
    await asyncio.sleep(1)
    return "value"


async def raises():
    raise ValueError("wrong")


async def stops():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(1)


loop = asyncio.new_event_loop()
future = loop.create_future()
loop.call_later(1, future.set_result, "set")
print(loop.run_until_complete(future))
print(loop.run_until_complete(returns()))
task = loop.create_task(stops())
for attempt in (raises(), task):
    try:
        loop.run_until_complete(attempt)
    except (ValueError, RuntimeError) as error:
        print(repr(error))
loop.run_until_complete(task)
loop.close()
