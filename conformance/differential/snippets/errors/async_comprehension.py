# stderr: whole
import asyncio
async def gen():
    yield 1
    yield 0
async def main():
    return [1 / x async for x in gen()]
asyncio.run(main())
