# Statements: future.isfuture.future, future.isfuture.like, future.isfuture.false
import asyncio
import concurrent.futures


class Like:
    _asyncio_future_blocking = False


async def nested():
    pass


async def main():
    coro = nested()
    things = [asyncio.get_running_loop().create_future(), asyncio.current_task(), Like()]
    things += [Like, coro, concurrent.futures.Future(), 1, None]
    print([asyncio.isfuture(thing) for thing in things])
    coro.close()


asyncio.run(main())
