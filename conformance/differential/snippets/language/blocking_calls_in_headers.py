# What a header evaluates may block, as it comes from a module of the program.
from _bases import make_base
class Y[T: int](
    make_base(lambda: T),
    make_base([1 for _ in (1,)]),
):
    pass
print(Y.__bases__)
class Z(make_base(lambda: T2), metaclass=make_base(1) and type): pass
def g(x=make_base(1), *, y=make_base(2)) -> make_base(3): pass
def h[T](x: make_base(1), *, y: make_base(2) = make_base(2)) -> make_base(3): pass
type A[T: make_base(1)] = make_base(T)
@make_base
class Q[T: make_base(1) = make_base(5)](make_base(1)):
    z: make_base(3) = make_base(4)
async def co[T](a: make_base(1) = make_base(1)): pass
l = lambda x=make_base(1), *, y=make_base(2): make_base(x)
gen = (make_base(x) for x in make_base(1).__arg__.__class__.__mro__ if make_base(x))
print([make_base(i) for i in range(2) if make_base(i)], {make_base(i): make_base(1) for i in range(1)})
match make_base(1):
    case object() if make_base(2): pass
print(f"{make_base(1)!r:>{len(str(make_base(3)))}}")
