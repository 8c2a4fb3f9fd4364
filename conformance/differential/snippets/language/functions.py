def f(a, b, /, c, d=4, *args, e, g=7, **kw):
    return (a, b, c, d, args, e, g, kw)
print(f(1, 2, 3, e=5))
print(f(1, 2, c=3, e=5, z=9))
print(f(1, 2, 3, 4, 5, 6, e=5, g=8, a=1))
def t(fn, *a, **k):
    try: print(fn(*a, **k))
    except TypeError as e: print(e)
t(f); t(f, 1); t(f, 1, 2, 3); t(f, 1, 2, 3, e=1, c=4); t(f, 1, 2, 3, a=5, e=1)
def g(a, b=2): return a, b
t(g); t(g, 1, 2, 3); t(g, 1, c=2); t(g, b=1); t(g, 1, a=2)
def h(*, k): return k
t(h); t(h, 1); t(h, k=2); t(h, j=2)
def n(): return 1
t(n, 1); t(n, a=1)
try: n(1)
except TypeError as e: print(e)
try: g()
except TypeError as e: print(e)
try: g(1, 2, 3)
except TypeError as e: print(e)
class K:
    def m(self, a): return a
try: K().m()
except TypeError as e: print(e)
try: K().m(1, 2)
except TypeError as e: print(e)
try: K.m()
except TypeError as e: print(e)
print(K().m(a=3), K.m(K(), 4))
def counter():
    c = 0
    def inc(by=1):
        nonlocal c
        c += by
        return c
    return inc
c1, c2 = counter(), counter()
print(c1(), c1(5), c2())
def deco(x):
    print("deco", x)
    def d(fn):
        print("apply", x, fn.__name__)
        return fn
    return d
@deco(1)
@deco(2)
def decorated(z=print("default")): pass
def mut(x, l=[]):
    l.append(x); return l
print(mut(1), mut(2))
def gen():
    x = yield 1
    print("x", x)
    try:
        yield 2
    except ValueError as e:
        print("thrown", e)
        yield 3
    return 4
it = gen()
print(it.__next__(), it.send("hi"), it.throw(ValueError("t")))
try: it.__next__()
except StopIteration as e: print("stop", e.value)
def outer():
    r = yield from gen()
    print("r", r)
o = outer()
print(o.__next__(), o.send(5), o.__next__())
def g2():
    try: yield 1
    finally: print("closed")
x = g2(); x.__next__(); x.close()
print(list(i * j for i in range(3) for j in range(i) if j))
print([[i, j] for i in range(2) for j in range(2)], {k: v for k, v in [(1, 2)]}, {x for x in "aab"} == {"a", "b"})
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("meta", name, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
class M(metaclass=Meta, opt=1):
    x = 1
    y = [x for _ in range(2)]
    def get(self): return __class__
    class Inner:
        def q(self): pass
print(M().get() is M, M.Inner.q.__qualname__, M.y)
class P:
    def __init__(self): self.__priv = 1
    def get(self): return self.__priv
print(P().get(), P().__dict__)
class S:
    def __init_subclass__(cls, **k): print("sub", cls.__name__, k)
class T(S, a=1): pass
class Desc:
    def __get__(self, o, t): return "desc"
    def __set_name__(self, o, n): print("name", n)
class U:
    d = Desc()
    @classmethod
    def cm(cls, x): return cls.__name__, x
    @staticmethod
    def sm(x): return x
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
u = U(); u.p = 3
print(u.d, U.d, U.cm(1), u.cm(2), u.sm(3), u.p)
def rec(n): return 1 if n == 0 else n * rec(n - 1)
print(rec(30))
x = 10
class Scope:
    x = 20
    def m(self): return x
    y = x
    z = (lambda: x)()
print(Scope().m(), Scope.y, Scope.z)
def clos():
    v = 1
    class L:
        w = v
        v2 = [v for _ in range(2)]
    return L.w, L.v2
print(clos())
def late():
    def a(): return b()
    def b(): return "late"
    return a()
print(late())
def delfree():
    x = 1
    def q(): return x
    del x
    try: q()
    except NameError as e: print(e)
delfree()
print((lambda *a, **k: (a, k))(1, b=2))
def star(a, *b): return a, b
print(star(*[1, 2, 3]), star(*"x"))
try: star(*5)
except TypeError as e: print(e)
try: star(**5)
except TypeError as e: print(e)
try: g(1, **{"a": 2})
except TypeError as e: print(e)
