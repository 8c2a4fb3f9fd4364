# Statements: tasks.awaitables.never_awaited_warns
import warnings
import asyncio


async def nested():
    print("never printed")


async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        nested()
        for warning in caught:
            print(warning.category.__name__, warning.message)
    print("end")


asyncio.run(main())
