# Statements: tasks.timeout.reschedule_after_creation, tasks.timeout.expired
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(None) as cm:
            cm.reschedule(loop.time() + 3)
            await asyncio.sleep(10)
    except TimeoutError:
        print(f"timeout after {loop.time() - start:.1f}", cm.expired())


asyncio.run(main())
