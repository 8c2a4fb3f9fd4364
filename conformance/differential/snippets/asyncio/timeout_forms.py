# clock: virtual
import asyncio
async def main():
    try:
        async with asyncio.timeout(.1) as cm:
            print(cm.expired(), cm.when() is not None)
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout", repr(e), cm.expired(), type(e.__cause__).__name__, type(e.__context__).__name__)
    async with asyncio.timeout(1) as cm:
        await asyncio.sleep(.1)
    print(cm.expired(), cm)
    async with asyncio.timeout(None) as cm:
        print(cm.when(), cm)
    try:
        async with asyncio.timeout(0): 
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("zero")
    try:
        async with asyncio.timeout(-1): 
            print("no await")
    except TimeoutError:
        print("neg")
    else:
        print("fine")
    async with asyncio.timeout(.1) as cm:
        await asyncio.sleep(.05)
        cm.reschedule(asyncio.get_running_loop().time() + 1)
        await asyncio.sleep(.5)
    print("rescheduled", cm.expired())
    try:
        cm.reschedule(1)
    except RuntimeError as e:
        print(e)
    t = asyncio.timeout(1)
    try:
        t.reschedule(1)
    except RuntimeError as e:
        print(e, t)
    try:
        async with cm: pass
    except RuntimeError as e:
        print(e)
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(.1):
                await asyncio.sleep(5)
    except TimeoutError:
        print("inner")
    try:
        async with asyncio.timeout(.1):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("wrong")
    except TimeoutError:
        print("outer")
    try:
        async with asyncio.timeout(.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("replaced")
    except ValueError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__cause__))
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + .2):
            await asyncio.sleep(1)
    except TimeoutError:
        print("at")
    t = asyncio.current_task()
    print(t.cancelling())
asyncio.run(main())
