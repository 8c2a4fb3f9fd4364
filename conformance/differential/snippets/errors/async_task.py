# stderr: whole
import asyncio
async def f(n):
    await asyncio.sleep(0)
    raise ValueError(n)
async def main():
    t = asyncio.create_task(f(1))
    await t
asyncio.run(main())
