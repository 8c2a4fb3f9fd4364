# Statements: future.set_exception.class, future.set_exception.stop_iteration, future.set_exception.other
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_exception(ValueError)
    print(repr(future.exception()))
    future = loop.create_future()
    try:
        future.set_exception("text")
    except TypeError as error:
        print(error, future.done())
    for given in (StopIteration, StopIteration(1)):
        future = loop.create_future()
        try:
            future.set_exception(given)
            await future
        except (RuntimeError, TypeError) as error:
            print(repr(error), repr(error.__cause__))


asyncio.run(main())
