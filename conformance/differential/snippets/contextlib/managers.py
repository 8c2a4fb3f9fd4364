import asyncio, sys
from contextlib import *
@contextmanager
def tag(name, *, k=1):
    "doc"
    print("in", name, k)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
    finally:
        print("out", name)
with tag("a") as x: print(x)
with tag("b", k=3): raise ValueError(5)
try:
    with tag("c"): raise KeyError(5)
except KeyError as e: print(repr(e), e.__context__)
print(tag.__name__, tag.__doc__)
@tag("deco")
def f(a, b=2): 
    print(a, b); return a + b
print(f(1), f(1, b=5), f.__name__)
class K:
    @contextmanager
    def m(self, v):
        yield (self.__class__.__name__, v)
with K().m(3) as q: print(q)
@contextmanager
def none():
    if 0: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@contextmanager
def two():
    yield 1
    yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
@contextmanager
def blk():
    asyncio.run(asyncio.sleep(0.01))
    yield 1
    asyncio.run(asyncio.sleep(0.01))
with blk() as b: print("blk", b)
@contextmanager
def two2():
    try: yield 1
    except Exception: pass
    yield 2
try:
    with two2(): 1/0
except RuntimeError as e: print(e, repr(e.__context__))
@contextmanager
def si():
    yield
try:
    with si(): raise StopIteration("x")
except StopIteration as e: print("SI", e)
with suppress(KeyError, ValueError) as s:
    print(s); raise ValueError
try:
    with suppress(KeyError): raise ExceptionGroup("g", [KeyError(1), TypeError(2)])
except* TypeError as e: print(repr(e.exceptions))
with nullcontext(4) as n: print(n)
class T:
    def close(self): print("closed")
    async def aclose(self): print("aclosed")
with closing(T()) as t: pass
with ExitStack() as st:
    st.callback(print, "cb", 1, sep="-")
    st.enter_context(tag("es"))
    @st.push
    def ex(*d):
        print(d[0]); return True
    st.enter_context(closing(T()))
    1/0
try:
    with ExitStack() as st:
        def bad(): raise KeyError("bad")
        st.callback(bad)
        raise ValueError("orig")
except KeyError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
with ExitStack() as st:
    st.callback(print, "popped")
    new = st.pop_all()
print("after"); new.close()
@asynccontextmanager
async def ac(v):
    print("enter", v)
    await asyncio.sleep(0)
    try: yield v
    except ZeroDivisionError: print("zde")
    finally: print("exit", v)
async def main():
    async with ac(1) as v: print(v)
    async with ac(2): 1/0
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(ac(3)))
        st.push_async_callback(asyncio.sleep, 0)
        st.callback(print, "sync")
        print(st.enter_context(tag("z")))
    async with aclosing(T()): pass
    async with nullcontext(5) as k: print(k)
    @ac("dd")
    async def g(x): return x * 2
    print(await g(4))
    try:
        async with ac(9): raise KeyError(1)
    except KeyError as e: print(repr(e))
asyncio.run(main())
class MyCM(ContextDecorator):
    def __init__(self): self.n = 0
    def __enter__(self): self.n += 1; print("E"); return self
    def __exit__(self, *a): print("X"); return False
@MyCM()
def h(): print("h")
h()
class CM2(AbstractContextManager):
    def __exit__(self, *a): pass
with CM2() as c: print(type(c).__name__)
try: 
    class CM3(AbstractContextManager): pass
    CM3()
except TypeError as e: print(e)
print(isinstance(T(), AbstractContextManager), isinstance(MyCM(), AbstractContextManager), isinstance(open, AbstractContextManager))
class IO:
    def __init__(self): self.b = []
    def write(self, s): self.b.append(s)
    def flush(self): pass
io = IO()
with redirect_stdout(io): print("hidden")
print(io.b)
print(repr(AbstractContextManager[int]))
