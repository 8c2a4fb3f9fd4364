# stderr: whole
import asyncio
async def main():
    await asyncio.sleep("x")
asyncio.run(main())
