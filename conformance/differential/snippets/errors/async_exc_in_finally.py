# stderr: whole
import asyncio
async def main():
    try:
        1 / 0
    finally:
        await asyncio.sleep(0)
        {}["x"]
asyncio.run(main())
