# stderr: whole
import asyncio
async def f(n):
    if n == 0:
        raise ValueError("deep")
    await f(n - 1)
asyncio.run(f(6))
