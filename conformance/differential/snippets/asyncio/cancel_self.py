# clock: virtual
import asyncio
async def main():
    t = asyncio.current_task()
    t.cancel("self")
    print(t.cancelling())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("at next await", e)
    print(t.uncancel())
    await asyncio.sleep(0)
    t.cancel()
    return 5
try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run raised", repr(e))
