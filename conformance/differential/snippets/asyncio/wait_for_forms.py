# clock: virtual
import asyncio
async def slow(d, r="r"):
    try:
        await asyncio.sleep(d)
    except asyncio.CancelledError:
        print("slow cancelled")
        raise
    return r
async def main():
    print(await asyncio.wait_for(slow(.1), 1))
    try:
        await asyncio.wait_for(slow(1), .1)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__))
    try:
        await asyncio.wait_for(slow(1), 0)
    except TimeoutError as e:
        print(repr(e))
    print(await asyncio.wait_for(slow(.1), None))
    t = asyncio.create_task(slow(1))
    try:
        await asyncio.wait_for(t, .1)
    except asyncio.TimeoutError:
        print(t.cancelled())
    f = asyncio.get_running_loop().create_future()
    f.set_result(3)
    print(await asyncio.wait_for(f, 0))
    async def suppress():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "suppressed"
    print(await asyncio.wait_for(asyncio.create_task(suppress()), 1))
    async def fails():
        raise KeyError(1)
    try:
        await asyncio.wait_for(fails(), 1)
    except KeyError as e:
        print(repr(e))
    async def outer():
        await asyncio.wait_for(slow(5), 10)
    o = asyncio.create_task(outer())
    await asyncio.sleep(.1)
    o.cancel()
    try:
        await o
    except asyncio.CancelledError:
        print("outer cancelled")
    try:
        await asyncio.wait_for(asyncio.shield(slow(1)), .1)
    except TimeoutError:
        print("shielded")
    await asyncio.sleep(2)
asyncio.run(main())
