import asyncio
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(asyncio.sleep(1, "x"))
    await asyncio.sleep(0)
    h = loop._scheduled[0]
    print(type(h).__name__, h._args[1], h._args[0]._state, h.cancelled(), h.when() > loop.time() , type(h.when()), h._callback.__name__)
    print(h == h, hash(h) == hash(h.when()), h.get_context() is not None, hasattr(h, "constructor"))
    h.cancel(); print(h.cancelled(), h._args, h._callback)
    t.cancel()
    try: await t
    except asyncio.CancelledError as e: print("cancelled", e.args)
    t = asyncio.create_task(asyncio.sleep(0.01, "y"))
    await asyncio.sleep(0)
    f = t._fut_waiter
    print(f._state, f.done()); 
    f.set_result("early")
    print(await t)
    t = asyncio.create_task(asyncio.sleep(0.01, "y")); await asyncio.sleep(0)
    t._fut_waiter.set_exception(ValueError("bad"))
    try: await t
    except ValueError as e: print(e)
    await asyncio.sleep(0.02)
    class L:
        pass
    orig = loop.call_later
    calls=[]
    loop.call_later = lambda d, cb, *a, **k: (calls.append((d, cb.__name__, a[1:])), orig(d, cb, *a, **k))[1]
    await asyncio.sleep(0.001, 5); print(calls)
    del loop.call_later
    from fractions import Fraction
    print(await asyncio.sleep(Fraction(1, 1000), "frac"), await asyncio.sleep(True and 0.001), await asyncio.sleep(False, 3))
    try: await asyncio.sleep(float("nan"))
    except ValueError as e: print(e)
    t = asyncio.create_task(asyncio.sleep(float("inf"))); await asyncio.sleep(0); print(loop._scheduled[-1].when()); t.cancel("m")
    try: await t
    except asyncio.CancelledError as e: print(e.args)
    t = asyncio.ensure_future(asyncio.sleep(10)); await asyncio.sleep(0)
    t.cancel()
asyncio.run(main())
