# stderr: whole
import asyncio
def main(): pass
asyncio.run(main())
