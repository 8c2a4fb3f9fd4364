# Statements: future.wrap.concurrent, future.wrap.asyncio, future.wrap.cancel
import asyncio
import concurrent.futures


async def main():
    inner = concurrent.futures.Future()
    future = asyncio.wrap_future(inner)
    print(asyncio.isfuture(future), asyncio.wrap_future(future) is future)
    asyncio.get_running_loop().call_later(1, inner.set_result, "value")
    print(await future)
    inner = concurrent.futures.Future()
    future = asyncio.wrap_future(inner)
    future.cancel()
    await asyncio.sleep(0)
    print(inner.cancelled())


asyncio.run(main())
