# Statements: sync.lock.acquire_unlocked, sync.lock.acquire_waits, sync.lock.release, sync.lock.locked
import asyncio


async def main():
    lock = asyncio.Lock()
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, "the loop had a turn")
    print(lock.locked(), await lock.acquire(), lock.locked())
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(1)
    print("waiting", not waiting.done())
    print(lock.release(), lock.locked())
    print(await waiting, lock.locked())


asyncio.run(main())
