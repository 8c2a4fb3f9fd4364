import weakref
class C:
    def __init__(self, n): self.n = n
    def m(self): return self.n
    def __repr__(self): return f"C({self.n})"
a, b = C(1), C(2)
r = weakref.ref(a); print(r() is a, r is weakref.ref(a), r == weakref.ref(a), hash(r) == hash(a), {r: 1}[weakref.ref(a)])
d = weakref.WeakValueDictionary(); d["a"] = a; d["b"] = b; print(d["a"], sorted(d), len(d), "a" in d, list(d.values()), d.get("z"), isinstance(d, dict))
k = weakref.WeakKeyDictionary(); k[a] = 1; k[b] = 2; print(k[a], len(k), a in k, sorted(k.values()), [x.n for x in k])
s = weakref.WeakSet([a, b]); s.add(a); print(len(s), a in s, sorted(x.n for x in s)); s.discard(a); print(len(s))
p = weakref.proxy(a); print(p.n, p.m(), p == a); p.n = 5; print(a.n, isinstance(p, C))
wm = weakref.WeakMethod(a.m); print(wm()())
for bad in (1, "a", None, [], {}, (), 1.5):
    try: weakref.ref(bad); print("ok")
    except TypeError as e: print(e)
print(weakref.ref(lambda: 0) is not None, type(r))
f = weakref.finalize(a, print, "finalized", 1); print(f.alive, f.peek()[2]); f(); print(f.alive, f())
g = weakref.finalize(b, print, "at exit")
class S:
    __slots__ = ("x",)
try: weakref.ref(S())
except TypeError as e: print(e)
try: d["zz"]
except KeyError as e: print("KE", e)
