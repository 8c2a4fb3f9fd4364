# stderr: whole
import asyncio
async def main():
    async with asyncio.TaskGroup() as a:
        a.create_task(asyncio.sleep(1))
        raise KeyError("body")
asyncio.run(main())
