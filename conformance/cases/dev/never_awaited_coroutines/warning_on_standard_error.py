# Statements: dev.never_awaited.warning
import asyncio


async def test():
    print("never scheduled")


async def main():
    test()
    print("end of main")


asyncio.run(main())
