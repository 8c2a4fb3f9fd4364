# clock: virtual
import asyncio
async def inner():
    raise RuntimeError("deep")
async def main():
    await inner()
asyncio.run(main())
