# Statements: future.no_timeout, future.invalid_state, future.not_concurrent
import asyncio
import concurrent.futures


async def main():
    future = asyncio.get_running_loop().create_future()
    for method in (future.result, future.exception):
        try:
            method(1)
        except TypeError as error:
            print(error)
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    print(isinstance(future, concurrent.futures.Future))
    try:
        await concurrent.futures.Future()
    except TypeError as error:
        print(error)


asyncio.run(main())
