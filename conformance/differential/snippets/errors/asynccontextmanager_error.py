# stderr: whole
import asyncio
from contextlib import asynccontextmanager
@asynccontextmanager
async def cm():
    yield
    raise ValueError("after")
async def main():
    async with cm():
        pass
asyncio.run(main())
