from enum import *
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return self.name.lower()
    @property
    def hexv(self): return hex(self.value)
    @classmethod
    def default(cls): return cls.GREEN
    @staticmethod
    def st(): return 5
print(Color.RED, repr(Color.RED), Color(2), Color["BLUE"], list(Color), len(Color), Color.CRIMSON)
print(Color.RED.name, Color.RED.value, Color.BLUE.describe(), Color.BLUE.hexv, Color.default(), Color.st())
print(Color.__members__, Color, type(Color), Color.RED.__class__)
for bad in (lambda: Color(9), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 3), lambda: delattr(Color, "RED"), lambda: setattr(Color.RED, "name", 3)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(Color.RED in Color, 1 in Color, 7 in Color, isinstance(Color.RED, Color), Color.RED == 1, Color.RED is Color(1))
print({Color.RED: 1, Color.BLUE: 2}[Color.BLUE], {Color.RED} == {Color.CRIMSON})
class P(IntEnum):
    LOW = 1
    HIGH = auto()
    X = 10
    Y = auto()
print(P.LOW, repr(P.HIGH), P.LOW < P.HIGH, P.X + 1, P.Y, f"{P.X:03d}", "%d" % P.X, sorted([P.Y, P.LOW]), int(P.X), P(10), {1: "a"}[P.LOW], P.LOW == 1, [1,2,3][P.LOW], str(P.X), max(P))
class S(StrEnum):
    A = auto()
    FOO_BAR = auto()
    C = "see"
print(S.A, repr(S.A), S.C.upper(), S.FOO_BAR == "foo_bar", f"{S.A}-{S.C:>5}", S("see"), "x".join([S.A, S.C]), {S.A: 1}["a"])
class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
print(Perm.R, repr(Perm.R | Perm.X), Perm.RW, Perm.R in Perm.RW, list(Perm.RW), ~Perm.R, Perm(0), bool(Perm(0)), Perm(7), Perm.R & Perm.W, Perm.R ^ Perm.RW, list(Perm), len(Perm.RW))
try: Perm(8)
except ValueError as e: print(e)
class IF(IntFlag):
    A = 1
    B = 2
    C = auto()
print(IF.A | IF.C, repr(IF.A | IF.C), IF(9), repr(IF(9)), IF.A | 8, ~IF.A, repr(~IF.A), IF.A + 1, IF(7), IF.A == 1, repr(IF(0)))
class Sh(Enum):
    def __new__(cls, v, label):
        o = object.__new__(cls); o._value_ = v; o.label = label; return o
    SQ = (1, "square")
    CI = (2, "circle")
print(Sh.SQ.label, Sh(2), Sh.CI.value)
class Planet(Enum):
    M = (3.3, 2.4)
    V = (4.8, 6.0)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return self.mass / self.radius
print(Planet.M.mass, Planet.V.g, Planet.M)
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v):
        if v == "a": return cls.A
        if v == "bad": return 5
print(Miss("a"))
for v in ("bad", "c"):
    try: Miss(v)
    except Exception as e: print(type(e).__name__, e)
F = Enum("F", "A B C"); print(list(F), F.A.value)
F2 = Enum("F2", {"X": 10, "Y": 20}); print(list(F2))
F3 = IntEnum("F3", [("X", 10), ("Y", 20)]); print(list(F3))
F4 = Enum("F4", ["P", "Q"], start=5, module="mm"); print(list(F4), F4.__module__)
class G(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name + str(count)
    A = auto()
    B = auto()
print(G.A.value, G.B.value)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
try:
    class X2(Color): Z = 4
except TypeError as e: print(e)
try:
    class D(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
class N(Enum):
    A = nonmember(5)
    @member
    def f(self): return 1
    class Inner: pass
    B = 2
print(N.A, list(N)[1:], N.Inner.__name__)
class Base(Enum):
    def hi(self): return f"hi {self.value}"
class Der(Base):
    Q = "q"
print(Der.Q.hi(), Der.__mro__)
class Str(str, Enum):
    A = "x"
    B = "y"
print(Str.A, Str.A == "x", repr(Str.B), f"{Str.A}", Str.A.upper(), Str("y"), isinstance(Str.A, str), len(Str.A), Str.A + "z", "%s" % Str.A)
class Un(Enum):
    L = [1, 2]
    D = {"a": 1}
print(Un([1, 2]), [1,2] in Un)
print(Color.RED.RED if hasattr(Color.RED, "RED") else None, dir(Color.RED), dir(Color))
print(hash(Color.RED) == hash("RED"), Color.RED != Color.BLUE)
try: Color.RED < Color.BLUE
except TypeError as e: print(e)
class Nm(Enum):
    name = 1
    value = 2
print(Nm.name, Nm.value, Nm.name.name, Nm.value.value)
class Auto2(Enum):
    A = auto(); B = auto(); C = auto()
    def __str__(self): return "STR" + self.name
    def __repr__(self): return "R"
print(Auto2.A, [Auto2.B], f"{Auto2.C}")
match Color.RED:
    case Color.BLUE: print("no")
    case Color.RED: print("yes")
print([c.name for c in reversed(Color)], Color.__name__, Color.__qualname__, Color.__doc__)
import copy
class W(Flag, boundary=KEEP):
    A = 1
print(W(9), W(9).value)
class Z(Flag, boundary=CONFORM):
    A = 1
print(Z(9))
class O(Enum):
    _order_ = "A B"
    A = 1
    B = 2
    _ignore_ = "i"
    for i in range(2): pass
print(list(O))
print(FlagBoundary.STRICT, repr(STRICT), list(FlagBoundary))
try: Enum("Q")
except TypeError as e: print(e)
print(Color._member_map_, Color._member_names_, Color._value2member_map_)
class Temp(float, Enum):
    HOT = 30.5
print(Temp.HOT, Temp.HOT * 2, repr(Temp.HOT))
print(Color.RED.__doc__, P.LOW.__doc__ is None or P.LOW.__doc__)
try: 1 + Color.RED
except TypeError as e: print(e)
print(Color)
