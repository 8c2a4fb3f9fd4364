# clock: virtual
def g():
    try:
        x = yield 1
        print("x", x)
        y = yield 2
        print("y", y)
        return "ret"
    except ValueError as e:
        print("caught", e)
        yield "after"
    finally:
        print("fin")
it = g()
print(next(it), it.send("a"))
try:
    it.send("b")
except StopIteration as e:
    print("ret", e.value)
try:
    next(it)
except StopIteration as e:
    print(e.value)
it = g()
next(it)
print(it.throw(ValueError("v")))
print(it.close(), it.gi_frame)
it = g()
try:
    it.send(1)
except TypeError as e:
    print(e)
print(it.gi_running, it.gi_suspended, it.gi_yieldfrom)
it.close()
def outer():
    r = yield from g()
    print("result", r)
    r = yield from [10, 20]
    print(r)
    return "outer done"
o = outer()
print(next(o), o.gi_yieldfrom.__name__, o.send("p"))
print(o.send("q"), next(o))
try:
    next(o)
except StopIteration as e:
    print(e.value)
o = outer(); next(o)
print(o.throw(ValueError("deep")))
o.close()
def selfrun():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 1
me = selfrun()
next(me)
def stop():
    yield 1
    raise StopIteration("x")
s = stop(); next(s)
try:
    next(s)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
def ig():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
i = ig(); next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
def ret_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed"
r = ret_on_close(); next(r); print(r.close())
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, e): print("thrown", repr(e)); raise StopIteration("fromthrow")
    def close(self): print("It.close")
def d():
    x = yield from It()
    print("x", x)
    yield 5
k = d(); next(k); print(k.throw(KeyError("q")))
k = d(); next(k); k.close()
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(3)))
def deep(n):
    if n: yield from deep(n - 1)
    yield n
print(sum(deep(500)))
gen = (x * x for x in range(5))
print(type(gen).__name__, gen.__name__, list(gen))
def shared(): yield 1; yield 2; yield 3; yield 4
sg = shared()
def f(): yield from sg
a = f(); b = f()
print(next(a), next(b), next(a), next(b))
print(list(a), list(b))
try:
    raise KeyError("outer")
except KeyError:
    def h():
        try:
            yield 1
            raise ValueError("inner")
        except ValueError as e:
            print(repr(e.__context__))
            yield 2
    x = h(); next(x)
    next(x)
next(x, None)
