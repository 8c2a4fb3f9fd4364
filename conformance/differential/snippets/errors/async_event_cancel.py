# stderr: whole
import asyncio
async def main():
    e = asyncio.Event()
    async with asyncio.timeout(0.01):
        await e.wait()
asyncio.run(main())
