# Statements: sync.lock.fair, sync.lock.acquire_waits
import asyncio


turn = 0


async def ticker():
    global turn
    while turn < 40:
        await asyncio.sleep(0)
        turn += 1


async def worker(lock, name):
    for _ in range(2):
        async with lock:
            print(name, "has it in turn", turn)
            await asyncio.sleep(0)


async def main():
    tick = asyncio.create_task(ticker())
    for primitive in (asyncio.Lock(), asyncio.Semaphore(1), asyncio.Semaphore(2)):
        print(type(primitive).__name__)
        await asyncio.gather(*(worker(primitive, name) for name in "abc"))
    await tick


asyncio.run(main())
