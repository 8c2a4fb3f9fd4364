# stderr: whole
import asyncio
async def f():
    await asyncio.sleep(0)
    1 / 0
async def main():
    await asyncio.shield(f())
asyncio.run(main())
