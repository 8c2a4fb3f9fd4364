# clock: virtual
import asyncio
async def f(): pass
async def main():
    f()
    print("next")
asyncio.run(main())
