# Statements: dev.never_retrieved.logged
import asyncio


async def bug():
    raise Exception("not consumed")


async def main():
    asyncio.create_task(bug())


asyncio.run(main())
