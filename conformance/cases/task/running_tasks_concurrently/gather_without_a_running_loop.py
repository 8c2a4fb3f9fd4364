# Statements: tasks.gather.no_running_loop, tasks.gather.coroutines_no_loop
import warnings
import asyncio


async def nested():
    return 1


for make in (asyncio.gather, lambda: asyncio.gather(nested(), nested())):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.set_event_loop_policy(None)
        future = make()
    for warning in caught:
        print(warning.category.__name__, warning.message)
    loop = future.get_loop()
    print(loop.run_until_complete(future))
    loop.close()
