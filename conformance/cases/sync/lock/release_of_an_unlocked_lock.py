# Statements: sync.lock.release_unlocked, sync.lock.no_loop_parameter, sync.lock.plain_with
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        asyncio.Lock(loop=None)
    except TypeError as error:
        print(error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
