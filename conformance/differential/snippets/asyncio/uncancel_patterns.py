# clock: virtual
import asyncio
async def structured():
    t = asyncio.current_task()
    try:
        async with asyncio.timeout(.1):
            try:
                await asyncio.sleep(1)
            finally:
                print("cancelling in finally", t.cancelling())
    except TimeoutError:
        print("after", t.cancelling())
    return "ok"
async def main():
    t = asyncio.create_task(structured())
    print(await t)
    async def both():
        try:
            async with asyncio.timeout(.1):
                await asyncio.sleep(1)
        except TimeoutError:
            print("timeout")
        except asyncio.CancelledError:
            print("cancelled", asyncio.current_task().cancelling())
            raise
    t = asyncio.create_task(both())
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    loop.call_later(.05, t.cancel)
    try:
        await t
    except asyncio.CancelledError:
        print("propagated")
    async def swallow():
        while True:
            try:
                await asyncio.sleep(1)
                return "finished"
            except asyncio.CancelledError:
                print("swallowed", asyncio.current_task().uncancel())
    t = asyncio.create_task(swallow())
    await asyncio.sleep(0)
    t.cancel(); t.cancel()
    print(await t)
asyncio.run(main())
