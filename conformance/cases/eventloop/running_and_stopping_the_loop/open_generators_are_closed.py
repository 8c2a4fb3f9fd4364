# Statements: loop.shutdown_asyncgens, loop.shutdown_asyncgens.later
import asyncio
import warnings


async def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


async def main():
    loop = asyncio.get_running_loop()
    first = numbers("first")
    print(await anext(first))
    await loop.shutdown_asyncgens()
    print([n async for n in first])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        second = numbers("second")
        print(await anext(second))
    for warning in caught:
        print(warning.category.__name__, str(warning.message).split(" <")[0])
    await second.aclose()


asyncio.run(main())
