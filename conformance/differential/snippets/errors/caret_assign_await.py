# stderr: whole
import asyncio
async def f(): return int("x")
async def g():
    x = await f()
asyncio.run(g())
