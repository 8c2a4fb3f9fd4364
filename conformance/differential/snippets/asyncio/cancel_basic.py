# clock: virtual
import asyncio
async def sleeper():
    try:
        print("sleeping")
        await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
        raise
    finally:
        print("finally")
async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("refused", i, asyncio.current_task().cancelling())
    return "survived"
async def main():
    t = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    print(t.cancel("msg"), t.cancelling(), t.cancelled())
    try:
        await t
    except asyncio.CancelledError as e:
        print("main sees", e.args)
    print(t.cancelled(), t.done(), t.cancel())
    t = asyncio.create_task(sleeper())
    print(t.cancel())
    try:
        await t
    except asyncio.CancelledError:
        print("never started")
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    for i in range(3):
        t.cancel()
        await asyncio.sleep(0)
    print(await t, t.cancelling(), t.uncancel(), t.uncancel(), t.uncancel(), t.uncancel())
asyncio.run(main())
