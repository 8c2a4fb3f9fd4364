# stderr: whole
from functools import singledispatch
@singledispatch
def f(x):
    raise TypeError("unsupported")
f(1)
