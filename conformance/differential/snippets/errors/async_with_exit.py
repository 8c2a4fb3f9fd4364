# stderr: whole
import asyncio
class C:
    async def __aenter__(self): return self
    async def __aexit__(self, *a):
        raise RuntimeError("aexit")
async def main():
    async with C():
        1 / 0
asyncio.run(main())
