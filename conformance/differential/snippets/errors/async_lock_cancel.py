# stderr: whole
import asyncio
async def main():
    l = asyncio.Lock()
    await l.acquire()
    async with asyncio.timeout(0.01):
        async with l:
            pass
asyncio.run(main())
