# stderr: whole
import asyncio, sys
async def main():
    try:
        sys.exit(5)
    finally:
        print("cleanup")
asyncio.run(main())
