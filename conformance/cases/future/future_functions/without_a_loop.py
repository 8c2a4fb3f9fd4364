# Statements: future.ensure.no_loop, future.wrap.no_loop
import asyncio
import concurrent.futures
import warnings


async def nested():
    return "value"


coro = nested()
for attempt in (lambda: asyncio.ensure_future(coro), lambda: asyncio.wrap_future(concurrent.futures.Future())):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.set_event_loop_policy(None)
        future = attempt()
    for warning in caught:
        print(warning.category.__name__, warning.message)
    if asyncio.iscoroutine(coro):
        future.cancel()
    future.get_loop().run_until_complete(asyncio.sleep(0))
    future.get_loop().close()
