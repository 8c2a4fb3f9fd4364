# stderr: whole
import asyncio
async def f(): return int("x")
async def g():
    return await f()
asyncio.run(g())
