# clock: virtual
import asyncio
async def leaf():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("leaf ctx", repr(e.__context__))
        raise
async def in_except():
    try:
        raise ValueError("handled")
    except ValueError:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            print("ctx", repr(e.__context__))
            raise
async def outer_except():
    try:
        raise KeyError("outer")
    except KeyError:
        await leaf()
async def reraise():
    try:
        raise KeyError("first")
    except KeyError:
        await asyncio.sleep(0)
        try:
            raise
        except KeyError as e:
            print("reraised", e)
            await asyncio.sleep(0)
        raise IndexError("second")
async def main():
    for c in (in_except(), outer_except()):
        t = asyncio.create_task(c)
        await asyncio.sleep(0)
        t.cancel()
        try:
            await t
        except asyncio.CancelledError as e:
            print("main ctx", repr(e.__context__))
    try:
        await reraise()
    except IndexError as e:
        print(repr(e.__context__))
    async def w():
        raise TypeError("t")
    try:
        raise OSError("x")
    except OSError:
        try:
            await w()
        except TypeError as e:
            print(repr(e.__context__))
        try:
            await asyncio.create_task(w())
        except TypeError as e:
            print(repr(e.__context__))
    import sys
    async def ex():
        print(sys.exception())
        await asyncio.sleep(0)
        print(sys.exception())
    try:
        1 / 0
    except ZeroDivisionError:
        await ex()
        await asyncio.create_task(ex())
        print(repr(sys.exception()))
    print(sys.exception())
asyncio.run(main())
