# stderr: whole
import asyncio
async def f(): raise ValueError(1)
async def main():
    r = await asyncio.gather(f(), return_exceptions=True)
    raise r[0]
asyncio.run(main())
