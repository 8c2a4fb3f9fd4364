# stderr: whole
import asyncio
async def f():
    await asyncio.sleep(0)
    raise KeyError("inner")
async def main():
    await asyncio.wait_for(f(), 5)
asyncio.run(main())
