# Statements: tasks.timeout.class, tasks.timeout.when, tasks.timeout.reschedule,
#   tasks.timeout.reschedule_none
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.Timeout(start + 10) as cm:
            print(f"{cm.when() - start:.1f}")
            cm.reschedule(start + 2)
            print(f"{cm.when() - start:.1f}")
            await asyncio.sleep(1)
            cm.reschedule(None)
            print(cm.when())
            await asyncio.sleep(20)
            print(f"{loop.time() - start:.1f}")
            cm.reschedule(start + 25)
            await asyncio.sleep(20)
    except TimeoutError:
        print(f"expired after {loop.time() - start:.1f}", f"{cm.when() - start:.1f}")


asyncio.run(main())
