# clock: virtual
import asyncio
async def ok(): return 1
try:
    asyncio.run(3)
except ValueError as e:
    print(e)
try:
    asyncio.run(ok)
except ValueError as e:
    print(str(e).split(" at ")[0])
async def nested():
    c = ok()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
    loop = asyncio.get_running_loop()
    c = ok()
    try:
        loop.run_until_complete(c)
    except RuntimeError as e:
        print(e)
    c.close()
asyncio.run(nested())
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
async def boom(): raise KeyError("boom")
try:
    asyncio.run(boom())
except KeyError as e:
    print(repr(e))
with asyncio.Runner() as r:
    print(r.run(ok()), r.run(ok()), r.get_loop().is_running())
try:
    r.run(ok())
except RuntimeError as e:
    print(e)
r = asyncio.Runner()
r.close()
print(r.run(ok()))
r.close()
try:
    r.get_loop()
except RuntimeError as e:
    print(e)
async def leaves():
    async def forever():
        try:
            await asyncio.sleep(1000)
        finally:
            print("cancelled at the end")
    asyncio.create_task(forever())
    await asyncio.sleep(0)
    return "left"
print(asyncio.run(leaves()))
async def exits(): raise SystemExit(3)
try:
    asyncio.run(exits())
except SystemExit as e:
    print("exit", e.code)
