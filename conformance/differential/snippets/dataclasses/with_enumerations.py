from dataclasses import dataclass, field, asdict, FrozenInstanceError, KW_ONLY, InitVar
from enum import Enum, Flag, IntEnum, auto, verify, CONTINUOUS, UNIQUE, NAMED_FLAGS, IntFlag, EnumType, global_enum
from typing import ClassVar, Generic, TypeVar, Optional, Any
from functools import cached_property, total_ordering
from abc import ABC, abstractmethod
import contextlib, asyncio
T = TypeVar("T")
@dataclass
class Box(Generic[T]):
    item: T
    count: ClassVar[int] = 0
    tags: list[str] = field(default_factory=list, metadata={"a": 1})
    def __post_init__(self): Box.count += 1
print(Box(3), Box[int](4), Box.count, Box.__dataclass_fields__["tags"].metadata["a"])
@dataclass(frozen=True, slots=True)
class Pt:
    x: float
    y: float = 0.0
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
print(Pt(3.0, 4.0).norm, Pt(1.0) + Pt(2.0), {Pt(1.0): 1}[Pt(1.0)])
try: Pt(1.0).x = 4
except FrozenInstanceError as e: print(e)
try: Pt(1.0).zz = 4
except Exception as e: print(type(e).__name__, e)
class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...
@dataclass
class Sq(Shape):
    side: float
    def area(self): return self.side ** 2
print(Sq(2.0).area(), Sq(2.0))
@dataclass(order=True)
class Item:
    prio: int
    name: str = field(compare=False)
    data: Any = field(default=None, compare=False, repr=False)
import heapq
h = []; [heapq.heappush(h, Item(p, n)) for p, n in ((3, "c"), (1, "a"), (2, "b"))]; print([heapq.heappop(h).name for _ in range(3)])
@dataclass
class Base:
    a: int = 1
    def who(self): return "base"
@dataclass
class Derived(Base):
    b: int = 2
    def who(self): return "derived " + super().who()
print(Derived(5), Derived(b=3).who(), Derived() == Base())
class St(Enum):
    IDLE = "idle"; RUN = "run"
    def next(self): return St.RUN if self is St.IDLE else St.IDLE
    @property
    def is_run(self): return self is St.RUN
print(St.IDLE.next(), St.RUN.is_run, St("run"), [s.value for s in St], {s: i for i, s in enumerate(St)})
@dataclass
class Task:
    st: St = St.IDLE
    hist: list = field(default_factory=list)
t = Task(); t.st = St.RUN; print(t, asdict(t))
try:
    @verify(CONTINUOUS)
    class V(IntEnum): A = 1; B = 3
except ValueError as e: print(e)
try:
    @verify(UNIQUE)
    class V(Enum): A = 1; B = 1
except ValueError as e: print(e)
class Meta(EnumType):
    def __contains__(cls, k): return k == "magic" or super().__contains__(k)
class ME(Enum, metaclass=Meta): A = 1
print("magic" in ME, 1 in ME, 5 in ME)
class P(Flag):
    A = auto(); B = auto(); C = auto(); AB = A | B
print(P.AB, P.A | P.C, P(0), list(P), P.AB & ~P.A, P.A in P.AB, [f.name for f in P.AB], P["AB"], bool(P.A & P.B), len(P))
print(repr(IntFlag("X", "a b c").a | 2), P.A.__or__(3))
class Color(Enum):
    RED = (255, 0, 0)
    def __init__(self, r, g, b): self.r = r
    def __eq__(self, o): return self.value == o
    __hash__ = Enum.__hash__
print(Color.RED.r, Color.RED == (255, 0, 0), Color((255, 0, 0)))
class OrderedEnum(Enum):
    def __ge__(self, other):
        if self.__class__ is other.__class__: return self.value >= other.value
        return NotImplemented
class Gr(OrderedEnum): A = 5; B = 4
print(Gr.A >= Gr.B)
class DE(Enum):
    X = dict(a=1)
print(list(DE))
@contextlib.asynccontextmanager
async def lock(l):
    await l.acquire()
    try: yield l
    finally: l.release(); print("released")
async def main():
    l = asyncio.Lock()
    try:
        async with asyncio.timeout(0.01):
            async with lock(l): await asyncio.sleep(1)
    except TimeoutError: print("timeout", l.locked())
    async with contextlib.AsyncExitStack() as s:
        ls = [await s.enter_async_context(lock(asyncio.Lock())) for _ in range(2)]
        print([x.locked() for x in ls])
asyncio.run(main())
try:
    @dataclass
    class Bad:
        x: int = 0
        y: str
except TypeError as e: print(e)
print(Box.__doc__, Item.__doc__, Task.__doc__)
import copy
print(copy.replace(Item(1, "z"), prio=9), copy.copy(Pt(1.0)), copy.deepcopy(St.RUN) is St.RUN, copy.deepcopy(Task()))
class Sub(Item): pass
print(Sub(1, "s"), repr(Derived.__init__.__name__))
