# Statements: sync.semaphore.counter, sync.semaphore.default, sync.semaphore.acquire, sync.semaphore.locked,
#   sync.semaphore.release_above, sync.semaphore.try_finally
import asyncio


async def main():
    semaphore = asyncio.Semaphore()
    handle = asyncio.get_running_loop().call_soon(print, "a turn of the loop")
    print(semaphore.locked(), await semaphore.acquire(), semaphore.locked())
    semaphore.release()
    semaphore.release()
    semaphore.release()
    for _ in range(3):
        print(await semaphore.acquire(), semaphore.locked())
    semaphore.release()
    await semaphore.acquire()
    try:
        print("inside", semaphore.locked())
    finally:
        semaphore.release()
    print(semaphore.locked())


asyncio.run(main())
