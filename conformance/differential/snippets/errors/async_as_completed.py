# stderr: whole
import asyncio
async def f(n):
    await asyncio.sleep(0)
    raise ValueError(n)
async def main():
    for c in asyncio.as_completed([f(1)]):
        await c
asyncio.run(main())
