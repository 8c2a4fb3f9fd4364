# stderr: whole
from functools import partial
def f(a, b):
    return a / b
partial(f, 1)(0)
