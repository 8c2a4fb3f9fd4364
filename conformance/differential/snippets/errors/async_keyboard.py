# stderr: whole
import asyncio
async def f():
    raise KeyboardInterrupt
async def main():
    await asyncio.create_task(f())
asyncio.run(main())
