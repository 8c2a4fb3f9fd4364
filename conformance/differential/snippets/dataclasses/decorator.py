from dataclasses import *
import dataclasses
@dataclass
class P:
    x: int
    y: int = 0
    z: list = field(default_factory=list)
    def norm(self): return self.x + self.y
print(P(1), P(1, 2, [3]), P(y=4, x=3), P(1) == P(1), P(1) != P(2), P(1).norm(), P.__match_args__, P.__doc__)
p = P(1); p.x = 9; p.z.append(1); print(p, P(1).z)
for a in ((), (1,2,3,4)):
    try: P(*a)
    except TypeError as e: print(e)
try: P(1, q=3)
except TypeError as e: print(e)
try: P(1, x=3)
except TypeError as e: print(e)
try: hash(P(1))
except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "x"
f = F(1)
for fn in (lambda: setattr(f, "a", 2), lambda: delattr(f, "a"), lambda: setattr(f, "zz", 2)):
    try: fn()
    except FrozenInstanceError as e: print(repr(e))
print(F(1) < F(2), sorted([F(3), F(1), F(2, "a")]), {F(1): 2}[F(1)], hash(F(1)) == hash((1, "x")))
try: F(1) < 3
except TypeError as e: print(e)
@dataclass
class B:
    i: int
    j: int = field(default=5, repr=False, compare=False)
    def __post_init__(self): self.k = self.i * 2
@dataclass
class C(B):
    m: int = 7
    i: float = 1.5
print(C(), C(2).k, [x.name for x in fields(C)], B(1) == B(1, 6))
@dataclass
class IV:
    x: int
    y: InitVar[int] = 3
    z: int = field(init=False)
    def __post_init__(self, y): self.z = self.x + y
print(IV(1), IV(1, 10), replace(IV(1), x=5, y=1))
try: replace(IV(1), z=1, y=1)
except (TypeError, ValueError) as e: print(type(e).__name__, e)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1), K(b=3, a=4))
try: K(1)
except TypeError as e: print(e)
try: K()
except TypeError as e: print(e)
@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3
print(K2(1, b=2))
try: K2(1)
except TypeError as e: print(e)
@dataclass(slots=True)
class S:
    x: int
    y: int = 2
s = S(1); print(s, S.__slots__)
try: s.q = 1
except AttributeError as e: print(e)
print(asdict(P(1, 2, [F(3), {"k": F(4)}, (F(5),)])), astuple(P(1, 2, [F(3)])))
print(replace(P(1), y=5), is_dataclass(P), is_dataclass(P(1)), is_dataclass(3))
D = make_dataclass("D", [("x", int), ("y", int, field(default=5)), "z"][:2]); print(D(1))
for src in ("""
@dataclass
class X:
    a: int = 1
    b: int
""", """
@dataclass
class X:
    a: list = []
""", """
@dataclass
class X(F):
    c: int = 1
""", """
@dataclass(order=True)
class X:
    a: int
    def __lt__(self, o): pass
""", """
@dataclass
class X:
    a = field()
""", """
@dataclass(eq=False, order=True)
class X:
    a: int
""", """
@dataclass(frozen=True)
class X(P):
    c: int = 1
"""):
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
print(repr(fields(F)[0])[:30])
try: fields(3)
except TypeError as e: print(e)
try: asdict(3)
except TypeError as e: print(e)
@dataclass
class Node:
    v: int
    nxt: "Node" = None
n = Node(1); n.nxt = n; print(n)
match P(1, 2):
    case P(x, y, z): print(x, y, z)
@dataclass
class Em: pass
print(Em(), Em() == Em(), Em.__doc__)
@dataclass(repr=False, eq=False)
class NR:
    x: int
print(NR(1) == NR(1), NR.__eq__ is object.__eq__)
@dataclass(unsafe_hash=True)
class UH:
    x: int
print(hash(UH(1)) == hash((1,)))
class Desc:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t): 
        if o is None: return 100
        return getattr(o, self.n, 100)
    def __set__(self, o, v): setattr(o, self.n, int(v))
@dataclass
class Inv:
    q: int = Desc()
print(Inv(), Inv(2.5))
print(P.__dataclass_params__)
@dataclass
class Cu:
    x: int
    def __setattr__(self, n, v): print("set", n); super().__setattr__(n, v)
Cu(1)
@dataclass
class HasInit:
    x: int
    def __init__(self): self.x = 5
print(HasInit())
@dataclass(frozen=True)
class Fr2:
    x: int
    y: int = field(init=False, default=3)
    z: int = field(init=False)
    def __post_init__(self): object.__setattr__(self, "z", self.x + 1)
print(Fr2(1))
print(repr(InitVar[int]), P.__init__.__qualname__, P.__init__.__annotations__, P.__eq__.__qualname__)
