# stderr: whole
import asyncio
async def f():
    raise ValueError("lost")
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0.01)
    del t
    print("on")
asyncio.run(main())
