import pickle, io, copyreg, collections, datetime, enum, functools, operator
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return type(o) is P and o.x == self.x
    def __repr__(self): return f"P({self.x!r})"
    def m(self): return 1
    class In: pass
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1; self.b = [2]
class G:
    def __getstate__(self): return {"q": 1}
    def __setstate__(self, s): self.got = s
class N:
    def __new__(cls, *a, **k): o = super().__new__(cls); o.args = (a, k); return o
    def __getnewargs_ex__(self): return (1, 2), {"k": 3}
class NA:
    def __new__(cls, a): o = super().__new__(cls); o.a = a; return o
    def __getnewargs__(self): return (7,)
class R:
    def __reduce__(self): return (list, ((1, 2),), None, iter([3]), None)
class RS:
    def __reduce__(self): return "GLOB"
GLOB = RS()
class L(list): pass
class D(dict): pass
class I(int): pass
class C(enum.Enum): A = 1; B = "b"
def fn(): pass
l = [1]; l.append(l); d = {}; d["d"] = d; tt = ([],); tt[0].append(tt)
vals = [None, True, False, 0, 1, 255, 256, 65535, 65536, -1, -128, -129, 2**31-1, 2**31, -2**31, -2**31-1, 2**63, -2**63, 2**100, -2**200, 2**2100, 1.5, -0.0, float("inf"), "", "abc", "héé", "a\nb\\\0", "😀", "\ud800", "x"*300, b"", b"ab", b"x"*300, bytearray(b""), bytearray(b"zz"), (), (1,), (1,2), (1,2,3), (1,2,3,4), [], [1], [1,2], list(range(5)), {}, {"a": 1}, {"a": 1, "b": [2]}, set(), {1}, frozenset(), frozenset([1]), P(3), P, P.In, len, fn, int, list, type(None), ..., NotImplemented, C.A, C, L([1,2]), D(a=1), I(5), G, NA(1), R(), GLOB, complex(1,2), range(3), slice(1,2), collections.OrderedDict(a=1), collections.deque([1,2],3), collections.Counter("aab"), collections.defaultdict(list, a=[1]), datetime.date(2020,1,2), datetime.datetime(2020,1,2,3,4,5,6), datetime.timedelta(1,2,3), ValueError("x", 1), KeyError("k"), OSError(2, "m"), [[1],[1]], ("a","a"), functools.partial(int, base=2), operator.itemgetter(1), P(3).m, list(range(1001)), dict.fromkeys(range(1001)), ["ab", "ab"], Exception()]
for v in vals:
    for p in range(6):
        try:
            s = pickle.dumps(v, p)
            r = repr(v)[:30]
            if " at 0x" in repr(v): r = type(v)
            print(r, p, s if len(s) < 300 else (len(s), s[:50], s[-50:]))
            w = pickle.loads(s)
            if w != v and not isinstance(v, (R, RS, BaseException, functools.partial, operator.itemgetter, NA)): print("  DIFF", w, type(w))
            if isinstance(v, BaseException): print("  ", repr(w))
        except Exception as e: print(type(v), p, type(e).__name__, e)
for o in (l, d, tt):
    for p in range(6):
        s = pickle.dumps(o, p); print(p, s); w = pickle.loads(s); print(w)
for o in (S(), G(), N(1)):
    for p in range(6):
        try:
            s = pickle.dumps(o, p); print(type(o).__name__, p, s); w = pickle.loads(s); print(getattr(w, "a", None), getattr(w, "got", None), getattr(w, "args", None))
        except Exception as e: print(type(o).__name__, p, type(e).__name__, e)
t(pickle.dumps, (x for x in [])); t(pickle.loads, b""); t(pickle.loads, b"\x80\x04"); t(pickle.loads, b"garbage"); t(pickle.loads, b"\x80\x09."); t(pickle.loads, b"."); t(pickle.loads, b"cnomod\nx\n."); t(pickle.loads, "s"); t(pickle.dumps, 1, 9); t(pickle.loads, b"I1\nI2"); t(pickle.loads, b"h\x05."); t(pickle.loads, b"a."); t(pickle.loads, b"\xff")
def local():
    class X: pass
    def g(): pass
    t(pickle.dumps, X); t(pickle.dumps, g); t(pickle.dumps, X())
local()
class PP(pickle.Pickler):
    def persistent_id(self, o): return ("id", o.x) if isinstance(o, P) else None
class UU(pickle.Unpickler):
    def persistent_load(self, pid): return P(("loaded", pid))
    def find_class(self, m, n): print("find", m, n); return super().find_class(m, n)
b = io.BytesIO(); PP(b).dump([P(1), C.A]); print(b.getvalue()); b.seek(0); print(UU(b).load())
b = io.BytesIO(); pickle.dump(1, b); pickle.dump("two", b); b.seek(0); print(pickle.load(b), pickle.load(b)); t(pickle.load, b)
copyreg.pickle(S, lambda s: (list, ((s.a,),))); print(pickle.loads(pickle.dumps(S())))
class RO(pickle.Pickler):
    def reducer_override(self, o): return (str, ("over",)) if isinstance(o, P) else NotImplemented
b = io.BytesIO(); RO(b, 5).dump([P(1)]); print(pickle.loads(b.getvalue()))
big = pickle.dumps(["x" * 70000, b"y" * 70000, list(range(40000))]); print(len(big), big[:30], hash(big[-100:]) == hash(big[-100:]), big[70000:70060])
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.PicklingError.__mro__)
