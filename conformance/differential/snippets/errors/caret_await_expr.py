# stderr: whole
import asyncio
async def f():
    raise ValueError(1)
async def main():
    x = 1 + await f()
asyncio.run(main())
