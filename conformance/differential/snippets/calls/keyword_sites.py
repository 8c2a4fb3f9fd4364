def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
def g(a, b=2, c=3): return a, b, c
def h(a, /, b, *, c=1): return a, b, c
class C:
    def __init__(self, x, y=0, *, z=9): self.v = (x, y, z)
    def m(self, p, q=1, *, r=2, **k): return p, q, r, k
    @classmethod
    def k(cls, p, q=5): return cls.__name__, p, q
    @staticmethod
    def s(p, q=6): return p, q
class D(C): pass
class N:
    def __new__(cls, *a, **k): o = super().__new__(cls); o.v = (a, k); return o
def t(thunk):
    try: print(thunk())
    except Exception as e: print(type(e).__name__, e)
for i in range(3):
    t(lambda: f(1, c=3)); t(lambda: f(1, c=3, b=7, zz=1)); t(lambda: f(c=1, a=2)); t(lambda: f(b=1))
    t(lambda: g(1, c=5)); t(lambda: g(c=5, b=1, a=0)); t(lambda: g(1, a=2)); t(lambda: g(1, d=2)); t(lambda: g(b=1))
    t(lambda: h(1, b=2)); t(lambda: h(a=1, b=2)); t(lambda: h(1, 2, c=3)); t(lambda: h(1, c=3))
    t(lambda: C(1, y=2).v); t(lambda: C(x=1, z=2).v); t(lambda: D(1, z=3).v); t(lambda: C(y=2)); t(lambda: C(1, w=2)); t(lambda: N(1, w=2).v)
    c = C(1)
    t(lambda: c.m(1, q=2)); t(lambda: c.m(p=1, r=3, s=4)); t(lambda: c.m(q=1)); t(lambda: c.k(p=1)); t(lambda: C.k(1, q=2)); t(lambda: c.s(1, q=2)); t(lambda: C.s(p=1)); t(lambda: C.m(c, p=3)); t(lambda: C.m(self=c, p=3))
    b = c.m; t(lambda: b(1, r=5))
    t(lambda: int("ff", base=16)); t(lambda: dict(a=1, b=2)); t(lambda: "a b".split(maxsplit=1)); t(lambda: [3,1].sort(reverse=True)); t(lambda: [3,1].sort(kye=1)); t(lambda: "x".join(sep=1)); t(lambda: "{a}".format(a=i)); t(lambda: str(b"x", encoding="ascii")); t(lambda: "é".encode(encoding="utf-8", errors="strict"))
    for fn in (g, lambda a, c: (a, c), f, C, c.m):
        t(lambda: fn(1, c=8))
g.__defaults__ = (20, 30)
t(lambda: g(1, c=5)); t(lambda: g(1, b=5))
