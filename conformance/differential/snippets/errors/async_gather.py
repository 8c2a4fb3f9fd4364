# stderr: whole
import asyncio
async def f(n):
    await asyncio.sleep(0)
    raise ValueError(n)
async def main():
    await asyncio.gather(f(1), f(2))
asyncio.run(main())
