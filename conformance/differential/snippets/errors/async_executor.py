# stderr: whole
import asyncio
def work(x):
    return 1 / x
async def main():
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, work, 0)
asyncio.run(main())
