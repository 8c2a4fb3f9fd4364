# stderr: whole
import asyncio
async def f(): pass
async def main():
    c = f()
    await c
    await c
asyncio.run(main())
