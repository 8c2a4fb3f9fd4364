# clock: virtual
import asyncio
async def f(x):
    try:
        y = await g()
        print("y", y)
        return x + y
    except ValueError as e:
        print("caught", e)
        return -1
    finally:
        print("fin")
class Aw:
    def __await__(self):
        v = yield "first"
        print("sent", v)
        w = yield "second"
        print("sent", w)
        return 10
async def g():
    return await Aw()
c = f(1)
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_frame is not None)
print(c.send(None))
print(c.cr_await.__name__)
print(c.send("A"))
try:
    c.send("B")
except StopIteration as e:
    print("value", e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = f(2)
c.send(None)
try:
    print(c.throw(ValueError("thrown")))
except StopIteration as e:
    print("value", e.value)
c = f(3)
c.send(None)
c.close()
print(c.cr_frame)
c = f(4)
try:
    c.send(5)
except TypeError as e:
    print(e)
c.close()
c.close()
try:
    c.throw(KeyError)
except RuntimeError as e:
    print(e)
async def ignore():
    while True:
        try:
            await Aw()
        except GeneratorExit:
            pass
c = ignore()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)
try:
    c.throw(KeyError("end"))
except KeyError as e:
    print(repr(e))
async def stop():
    raise StopIteration(3)
try:
    stop().send(None)
except RuntimeError as e:
    print(e, repr(e.__cause__))
c = g()
w = c.__await__()
print(type(w).__name__, next(w), w.send(1))
try:
    w.send(2)
except StopIteration as e:
    print(e.value)
async def twice():
    c = g()
    d = asyncio.ensure_future
    async def a(): await c
    async def b(): await c
    x = a(); y = b()
    print(x.send(None))
    try:
        y.send(None)
    except RuntimeError as e:
        print(e)
    x.close()
try:
    twice().send(None)
except StopIteration: pass
