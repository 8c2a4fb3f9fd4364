# stderr: whole
import asyncio
async def main():
    q = asyncio.Queue()
    q.task_done()
asyncio.run(main())
