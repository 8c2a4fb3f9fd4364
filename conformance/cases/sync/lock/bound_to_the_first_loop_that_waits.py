# Statements: sync.lock.different_loop
import asyncio


lock = asyncio.Lock()


async def contend():
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    try:
        await waiter
        print("fine")
    finally:
        lock.release()


asyncio.run(contend())
try:
    asyncio.run(contend())
except RuntimeError as error:
    print(str(error).split("> ")[-1])
