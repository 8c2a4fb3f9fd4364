# stderr: whole
import functools
def deco(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        return f(*a, **k)
    return wrapper
@deco
def f(x):
    raise ValueError(x)
f(1)
