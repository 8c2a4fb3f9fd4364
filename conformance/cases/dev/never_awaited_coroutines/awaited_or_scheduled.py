# Statements: dev.never_awaited.fix
import asyncio


async def test():
    print("scheduled")


async def main():
    await test()
    await asyncio.create_task(test())


asyncio.run(main())
