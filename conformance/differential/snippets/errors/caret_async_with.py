# stderr: whole
import asyncio
class C:
    async def __aenter__(self): raise ValueError("enter")
    async def __aexit__(self, *a): pass
async def main():
    async with C() as c:
        pass
asyncio.run(main())
