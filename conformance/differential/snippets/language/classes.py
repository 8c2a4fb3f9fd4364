class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **k):
        print("prepare", name)
        return {"injected": 5}
    def __call__(cls, *a): print("call"); return super().__call__(*a)
class A(metaclass=Meta):
    y = injected + 1
    print(sorted(k for k in locals() if k[0] != "_"))
print(A().y, A.injected)
class B:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
b = B()
print(b.a)
try: b.c = 2
except AttributeError as e: print(e)
try: b.b
except AttributeError as e: print(e)
class C:
    def __getattr__(self, n): return "ga " + n
    def __setattr__(self, n, v): print("set", n); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
c = C(); c.x = 1; print(c.x, c.zz); del c.x; print(c.x)
c.x = 1; c.x += 2
class D:
    def __call__(self, *a, **k): return a, k
    def __len__(self): return 3
    def __getitem__(self, k): return k
    def __contains__(self, k): return k == 1
    def __iter__(self): return iter([1, 2])
    def __bool__(self): return False
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __iadd__(self, o): return "iadd"
    def __eq__(self, o): return "eq"
    def __lt__(self, o): return "lt"
    def __enter__(self): return self
    def __exit__(self, *a): return True
    def __format__(self, s): return f"<{s}>"
    def __neg__(self): return "neg"
    def __hash__(self): return 1
d = D()
print(d(1, k=2), len(d), d[1:2], d[1, ...], 1 in d, list(d), not d, d + 1, 1 + d, d == 1, d < 1, 1 > d, f"{d:abc}", -d, d != 1)
d2 = d
d2 += 1
print(d2)
a, b = d
print(a, b)
class E(D):
    def __add__(self, o): return "E" + super().__add__(o)
    @property
    def p(self): raise AttributeError("inner")
    def __init__(self): self.cb = lambda v: v * 2
print(E() + 1, E().cb(4))
try: E().p
except AttributeError as e: print(e)
try: E().nope()
except AttributeError as e: print(e)
class F:
    x = []
    def m(self): return type(self).__name__
    n = m
    @staticmethod
    def s(): return "s"
    k = s
print(F().n(), F.n(F()), F().s(), F.k())
class G(F): 
    def m(self): return "G" + super().m()
    def lam(self): return (lambda: super(G, self).m())()
    def comp(self): return [super(G, self).m() for _ in range(1)]
print(G().m(), G().lam(), G().comp(), G.__mro__, G.__bases__, G.__name__, G.__qualname__, G.__module__)
print(F.__static_attributes__, E.__static_attributes__, G.__firstlineno__)
class H:
    "doc"
    def __init__(self, v): self.v = v
    def __repr__(self): return f"H({self.v})"
print(H(1), [H(2)], {"a": H(3)}, H.__doc__, str(H(4)))
import_err = None
class I(int):
    def __add__(self, o): return I(int(self) + o)
print(I(3) + 4, type(I(3) + 4).__name__, I(5) * 2)
class J(dict):
    def __missing__(self, k): return k * 2
print(J()["ab"], J(a=1))
class L(list):
    def total(self): return sum(self)
l = L([1, 2]); l.append(5); print(l.total(), l)
class Ex(ValueError):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
try: raise Ex(5)
except ValueError as e: print(e, e.code, e.args)
def func_with_class():
    class Local:
        def m(self): return "local"
    return Local
print(func_with_class().__qualname__, func_with_class()().m())
o = H(1)
o.__class__ = D
print(type(o).__name__)
class Priv:
    __a = 1
    def __m(self): return self.__a
    def call(self): return self.__m()
print(Priv().call(), Priv._Priv__a)
class Outer:
    class Inner:
        z = 1
    q = Inner.z
print(Outer.q)
print(isinstance(G(), F), issubclass(G, F), hasattr(G(), "m"), getattr(G(), "zz", 5))
class WithArgs:
    def __new__(cls, *a, **k):
        self = super().__new__(cls); self.args = a; return self
    def __init__(self, *a, **k): self.k = k
w = WithArgs(1, 2, z=3); print(w.args, w.k)
