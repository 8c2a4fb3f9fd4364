# stderr: whole
import asyncio
async def gen():
    yield 1
    raise ValueError("agen")
async def main():
    async for x in gen():
        print(x)
asyncio.run(main())
