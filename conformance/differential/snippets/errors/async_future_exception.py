# stderr: whole
import asyncio
async def main():
    fut = asyncio.get_running_loop().create_future()
    fut.set_exception(ValueError("set"))
    await fut
asyncio.run(main())
