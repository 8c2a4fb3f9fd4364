# stderr: whole
import asyncio
async def f():
    raise ValueError("f")
async def main():
    async with asyncio.TaskGroup() as a:
        async with asyncio.TaskGroup() as b:
            b.create_task(f())
asyncio.run(main())
