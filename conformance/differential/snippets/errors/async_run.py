# stderr: whole
import asyncio
async def f():
    1 / 0
async def main():
    await f()
asyncio.run(main())
