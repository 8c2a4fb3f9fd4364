# Statements: loop.shutdown_default_executor.timeout
# Recorded in real time: threads wait in it.
import asyncio
import time
import warnings


async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, time.sleep, 0.5)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await loop.shutdown_default_executor(timeout=0.1)
    for warning in caught:
        print(warning.category.__name__, warning.message)
    await future


asyncio.run(main())
