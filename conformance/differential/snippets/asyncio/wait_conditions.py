# clock: virtual
import asyncio
async def f(n, fail=False):
    await asyncio.sleep(n / 10)
    if fail: raise ValueError(n)
    return n
def names(s): return sorted(t.get_name() for t in s)
async def main():
    mk = lambda: [asyncio.create_task(f(i, i == 2), name=f"t{i}") for i in (1, 2, 3)]
    for rw in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        ts = mk()
        done, pending = await asyncio.wait(ts, return_when=rw)
        print(rw, names(done), names(pending), type(done).__name__)
        await asyncio.wait(ts)
        for t in ts: t.exception()
    ts = mk()
    done, pending = await asyncio.wait(ts, timeout=.15)
    print(names(done), names(pending))
    await asyncio.gather(*ts, return_exceptions=True)
    for bad in ([], f(1), asyncio.create_task(f(0))):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as e:
            print(repr(e))
        if asyncio.iscoroutine(bad): bad.close()
    c = f(0)
    try:
        await asyncio.wait([c])
    except TypeError as e:
        print(e)
    c.close()
    try:
        await asyncio.wait(ts, return_when="X")
    except ValueError as e:
        print(e)
asyncio.run(main())
