# clock: virtual
import asyncio
async def main():
    for bad in (3, None, "s", [], object, print):
        try:
            await bad
        except TypeError as e:
            print(e)
    class A:
        def __await__(self): return 3
    class B:
        def __await__(self): return iter([1])
    class C:
        async def x(self): pass
        def __await__(self): return self.x()
    for x in (A(), B(), C()):
        try:
            await x
        except (TypeError, RuntimeError) as e:
            print(type(e).__name__, e)
    async def noop(): return 1
    c = noop()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    def gen():
        yield 1
    try:
        await gen()
    except TypeError as e:
        print(e)
    try:
        for x in noop(): pass
    except TypeError as e:
        print(e)
    try:
        async with 3: pass
    except TypeError as e:
        print(e)
    try:
        async for x in [1]: pass
    except TypeError as e:
        print(e)
    class D:
        def __aiter__(self): return 3
    try:
        async for x in D(): pass
    except TypeError as e:
        print(e)
    class E:
        def __aiter__(self): return self
        def __anext__(self): return 4
    try:
        async for x in E(): pass
    except TypeError as e:
        print(e)
    class F:
        def __aenter__(self): return 1
        async def __aexit__(self, *a): pass
    try:
        async with F(): pass
    except TypeError as e:
        print(e)
    class G:
        async def __aenter__(self): return 1
        def __aexit__(self, *a): return 5
    try:
        async with G(): pass
    except TypeError as e:
        print(e)
asyncio.run(main())
