import typing, sys
from typing import IO, TextIO, BinaryIO, AnyStr, ParamSpec, get_type_hints
def f(a: IO[str], b: TextIO, c: BinaryIO, d: IO[AnyStr]) -> IO: ...
print(get_type_hints(f)); print(IO.__parameters__, TextIO.__mro__, IO[bytes])
P=ParamSpec("P"); print(P.args, P.kwargs, P.args==P.args, typing.ParamSpecArgs, isinstance(P.kwargs, typing.ParamSpecKwargs), P.args.__origin__ is P)
class F(TextIO): pass
F(); print(typing.get_origin(IO[str]), typing.get_args(IO[str]))
print(sys.implementation.name, "json" in sys.stdlib_module_names, "sys" in sys.builtin_module_names, sys.abiflags)
print([sys.getsizeof(x) for x in (0,1,2**30,2**60,1.5,True,None,'','a','é','éé','☃','😀',b'',b'abc',(),(1,2),[],[1],{},set() and 1,1j,object())])
class S:
    def __sizeof__(self): return 84
print(sys.getsizeof(S()))
sys.addaudithook(lambda e,a: print("audit",e,a) if e.startswith("my") else None); sys.audit("my.event",1,2)
