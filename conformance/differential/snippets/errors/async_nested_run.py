# stderr: whole
import asyncio
async def g(): pass
async def main():
    c = g()
    try:
        asyncio.run(c)
    finally:
        c.close()
asyncio.run(main())
