# Statements: tasks.shield.no_running_loop
import warnings
import asyncio


async def nested():
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    future = asyncio.shield(nested())
for warning in caught:
    print(warning.category.__name__, warning.message)
loop = future.get_loop()
print(loop.run_until_complete(future))
loop.close()
