import inspect, asyncio, functools
from dataclasses import dataclass
def f(a, b: int = 1, /, c="x", *args, d, e: str = None, **kw) -> int:
    """Doc
       more
    """
    return 1
print(inspect.signature(f), repr(inspect.signature(f)))
s = inspect.signature(f)
for n, p in s.parameters.items(): print(n, p, p.kind, repr(p.kind), p.kind.description, p.default is p.empty)
class A:
    "cls doc"
    def __init__(self, x, *, y=2): pass
    def m(self, q: "int") -> None: "m doc"
    @classmethod
    def c(cls, z): pass
    @staticmethod
    def st(w): pass
    async def co(self): pass
print(inspect.signature(A), inspect.signature(A(1).m), inspect.signature(A.m), inspect.signature(A.c), inspect.signature(A.st))
@dataclass
class D:
    x: int
    y: list = None
print(inspect.signature(D))
print(inspect.signature(functools.partial(f, 1, c=3, d=4)))
b = s.bind(1, 2, 3, 4, d=5, z=6); print(b, b.args, b.kwargs)
for a, k in (((), {}), ((1,), {}), ((1,), dict(d=1, a=2))):
    try: print(s.bind(*a, **k))
    except TypeError as e: print(e)
b = s.bind(1, d=2); b.apply_defaults(); print(b)
async def co(): pass
async def ag(): yield
def g(): yield
print(inspect.iscoroutinefunction(co), inspect.iscoroutinefunction(A(1).co), inspect.isasyncgenfunction(ag), inspect.isgeneratorfunction(g), inspect.isfunction(f), inspect.ismethod(A(1).m), inspect.isclass(A), inspect.ismodule(inspect), inspect.isbuiltin(len), inspect.iscoroutinefunction(functools.partial(co)))
c = co(); print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
print([n for n, v in inspect.getmembers(A, inspect.isfunction)])
print(inspect.getdoc(f), inspect.getdoc(A.m), inspect.cleandoc("  a\n    b\n      c\n"))
print(inspect.getsource(A.m), inspect.getsource(f), inspect.getsourcelines(g))
print(inspect.getsource(D))
print(inspect.getfullargspec(f))
print(inspect.getfullargspec(A.m))
try: inspect.signature(3)
except TypeError as e: print(e)
print(inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY, default=3), [inspect.Parameter("a", 1)])
print(s.replace(return_annotation=str), s == inspect.signature(f), inspect.Signature([inspect.Parameter("z", 0)]))
@functools.wraps(f)
def w(*a, **k): pass
print(inspect.signature(w), inspect.unwrap(w) is f)
class Call:
    def __call__(self, a, b): pass
print(inspect.signature(Call()))
print(inspect.get_annotations(f), inspect.isabstract(A))
@dataclass
class HasInit:
    x: int
    def __init__(self): self.x = 5
print(HasInit(), HasInit.__doc__)
