# stderr: whole
import asyncio
async def f():
    await asyncio.sleep(10)
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel("why not")
    await t
asyncio.run(main())
