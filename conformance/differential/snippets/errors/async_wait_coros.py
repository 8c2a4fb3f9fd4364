# stderr: whole
import asyncio
async def f(): pass
async def main():
    c = f()
    try:
        await asyncio.wait([c])
    finally:
        c.close()
asyncio.run(main())
