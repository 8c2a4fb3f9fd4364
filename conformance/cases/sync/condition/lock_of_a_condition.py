# Statements: sync.condition.combines, sync.condition.async_with, sync.condition.given_lock,
#   sync.condition.own_lock, sync.condition.release_unlocked
import asyncio


async def main():
    lock = asyncio.Lock()
    first, second = asyncio.Condition(lock), asyncio.Condition(lock)
    print(await first.acquire(), first.locked(), second.locked(), lock.locked())
    second.release()
    print(first.locked())
    own = asyncio.Condition()
    async with own:
        print(own.locked(), lock.locked())
    try:
        own.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
