# stderr: whole
import asyncio
async def f(): raise ValueError(1)
async def main():
    t = asyncio.create_task(f())
    await asyncio.wait([t])
    t.result()
asyncio.run(main())
