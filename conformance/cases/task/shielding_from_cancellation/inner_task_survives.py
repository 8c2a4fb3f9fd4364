# Statements: tasks.shield.protects, tasks.shield.caller_cancelled, tasks.shield.inner_unaware
import asyncio


async def something():
    try:
        await asyncio.sleep(5)
        print("something ends undisturbed")
        return "result"
    except asyncio.CancelledError:
        print("never printed")


async def caller(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("caller: CancelledError")
        raise


async def main():
    inner = asyncio.create_task(something())
    outer = asyncio.create_task(caller(inner))
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.wait([outer])
    print(outer.cancelled(), inner.done())
    print(await inner)


asyncio.run(main())
