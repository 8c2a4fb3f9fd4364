# clock: virtual
import asyncio
async def level3():
    await asyncio.sleep(0)
    raise ValueError("deep error")
async def level2():
    try:
        await level3()
    except ValueError as e:
        raise RuntimeError("wrapped") from e
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(level2())
asyncio.run(main())
