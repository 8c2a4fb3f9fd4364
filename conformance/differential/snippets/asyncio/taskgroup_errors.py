# clock: virtual
import asyncio
async def fail(d, e):
    await asyncio.sleep(d)
    raise e
async def w(n):
    try:
        await asyncio.sleep(n)
        print("done", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(.1, ValueError("v")))
            tg.create_task(fail(.1, KeyError("k")))
            tg.create_task(w(1))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("body cancelled", asyncio.current_task().cancelling())
                raise
    except* ValueError as eg:
        print("VE", eg.exceptions, eg)
    except* KeyError as eg:
        print("KE", eg.exceptions)
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w(1))
            await asyncio.sleep(.01)
            raise RuntimeError("body")
    except ExceptionGroup as eg:
        print(repr(eg), eg.message)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(0, OSError(2, "no")))
    except ExceptionGroup as eg:
        print(repr(eg))
    async def cleanup_fails():
        try:
            await asyncio.sleep(10)
        finally:
            raise LookupError("cleanup")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(cleanup_fails())
            tg.create_task(fail(.1, ValueError(1)))
    except ExceptionGroup as eg:
        print(repr(eg))
    async def base():
        raise SystemExit(3)
    print("outer cancel")
    async def group():
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w(3))
    t = asyncio.create_task(group())
    await asyncio.sleep(.1)
    t.cancel("stop")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
asyncio.run(main())
