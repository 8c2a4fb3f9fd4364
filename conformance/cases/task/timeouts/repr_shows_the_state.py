# Statements: tasks.timeout.repr
import asyncio


async def main():
    cm = asyncio.timeout(None)
    print(cm)
    async with cm:
        print(cm)
    print(cm)
    cm = asyncio.timeout_at(0)
    try:
        async with cm:
            await asyncio.sleep(1)
    except TimeoutError:
        print(cm)
    async with asyncio.timeout_at(2_000_000_000) as cm:
        print(cm)


asyncio.run(main())
