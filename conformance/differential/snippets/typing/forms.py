import typing
from typing import *
T = TypeVar("T"); K = TypeVar("K", bound=int); C = TypeVar("C", covariant=True)
print(T, K, C, K.__bound__, TypeVar("X", int, str).__constraints__)
print(List[int], Dict[str, int], Optional[int], Union[int, str], Union[int, None, str], Union[int], Tuple[int, ...], Tuple[()], Callable[[int, str], bool], Callable[..., Any], Literal["a", 1], Annotated[int, "x"], Type[int], ClassVar[int], Final[str])
print(Any, Union, Optional, List, Dict, Callable, Tuple, NoReturn, Self, Iterable[int], AsyncIterator[str], Awaitable[None], Coroutine[Any, Any, int])
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, s.__orig_class__)
class Sub(Stack[str]): pass
print(Sub.__mro__, Sub.__orig_bases__)
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closer), isinstance(5, Closer), issubclass(F, Closer))
try: Closer()
except TypeError as e: print(e)
class P(NamedTuple):
    x: int
    y: str = "d"
    def hi(self): return self.x
print(P(1), P(1).hi(), P._fields, P._field_defaults, P.__annotations__, P(1, y="z"))
class Mv(TypedDict, total=False):
    name: Required[str]
    year: int
m: Mv = {"name": "a"}; print(Mv(name="x", year=1), Mv.__required_keys__, Mv.__total__, Mv.__annotations__)
UserId = NewType("UserId", int); print(UserId(5), UserId)
def f(a: int, b: "str" = "x", *c: float) -> Optional["Stack"]: ...
print(get_type_hints(f), get_origin(List[int]), get_args(Dict[str, int]), get_args(Callable[[int], str]), get_origin(Optional[int]))
print(cast(int, "a"), TYPE_CHECKING)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(1), len(get_overloads(g)))
print(Union[int, str] == Union[str, int], List[T][int], int | None, list[int] | None, Optional[list[int]])
class Pair[A, B]:
    def __init__(self, a: A, b: B): self.a, self.b = a, b
print(Pair[int, str], Pair.__type_params__, Pair(1, 2).a)
type Vec = list[float]
print(Vec, Vec.__value__)
def first[U: int](x: U) -> U: return x
print(first.__type_params__, first.__type_params__[0].__bound__)
class A:
    x: int
    y: "A"
print(get_type_hints(A))
for bad in ("Union[1, 2]", "Optional[1, 2]", "Generic[int]", "Stack[int, str]", "Any()", "isinstance(1, Any)", "isinstance(1, List[int])", "List[int]()", "Optional()"):
    try: eval(bad); print("ok", bad)
    except Exception as e: print(type(e).__name__, e)
