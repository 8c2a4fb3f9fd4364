# clock: virtual
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled(), f)
    for m in ("result", "exception"):
        try:
            getattr(f, m)()
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, e)
    f.set_result([1, 2])
    print(f, f.result(), f.exception())
    for call in (lambda: f.set_result(3), lambda: f.set_exception(ValueError("x"))):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print("again:", e)
    g = loop.create_future()
    g.set_exception(KeyError("k"))
    print(g)
    try:
        g.result()
    except KeyError as e:
        print("raised", e, e is g.exception())
    h = loop.create_future()
    print(h.cancel("why"), h.cancel(), h)
    try:
        h.result()
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    try:
        h.exception()
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    i = loop.create_future()
    try:
        i.set_exception(StopIteration())
    except Exception as e:
        print(repr(e))
    try:
        print(repr(i.exception()), repr(i.exception().__cause__))
    except Exception as e:
        print(repr(e))
    j = loop.create_future()
    j.set_exception(ZeroDivisionError)
    print(j)
    try: j.result()
    except ZeroDivisionError as e: print(repr(e))
    k = loop.create_future()
    try: k.set_exception(3)
    except TypeError as e: print(e)
    print(k.get_loop() is loop)
asyncio.run(main())
