# Statements: tasks.gather.cancel_with_return_exceptions
import asyncio


async def main():
    future = asyncio.gather(asyncio.sleep(5), asyncio.sleep(6), return_exceptions=True)
    asyncio.get_running_loop().call_later(1, future.cancel)
    try:
        print(await future)
    except asyncio.CancelledError as error:
        print(repr(error), future.done(), future.cancelled())


asyncio.run(main())
