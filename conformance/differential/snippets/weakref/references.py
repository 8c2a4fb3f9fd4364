import weakref
class A:
    def __init__(self, n): self.n = n
    def m(self): return self.n
a = A(1)
r = weakref.ref(a); print(r() is a, weakref.ref(a) is r, r == weakref.ref(a), type(r), hash(r) == hash(a))
p = weakref.proxy(a); print(p.n, p.m(), type(p)); p.n = 5; print(a.n)
for bad in (3, "x", [1], (), {}, None):
    try: weakref.ref(bad)
    except TypeError as e: print(e)
class S: __slots__ = ("x",)
try: weakref.ref(S())
except TypeError as e: print(e)
d = weakref.WeakValueDictionary(); d["k"] = a; print(d["k"] is a, len(d), "k" in d, list(d.items())[0][0], d.get("z"))
try: d["q"]
except KeyError as e: print(repr(e))
k = weakref.WeakKeyDictionary(); k[a] = "v"; print(k[a], len(k), a in k, list(k) == [a])
s = weakref.WeakSet([a]); s.add(a); print(len(s), a in s, list(s)[0] is a); s.discard(a); print(len(s))
m = weakref.WeakMethod(a.m); print(m()())
f = weakref.finalize(a, print, "fin", 1); print(f.alive); f(); print(f.alive, f())
f2 = weakref.finalize(a, print, "exit fin"); 
from collections.abc import MutableMapping
print(isinstance(d, MutableMapping), weakref.getweakrefcount(a) > 0)
