# Names that every JavaScript object has, or that promises look for.
def f(a, *, then=1, toLocaleString=2):
    return then, toLocaleString


def g(*, toString, valueOf):
    return toString, valueOf


print(f(1), f(1, then=2), f(1, **{"then": 3, "toLocaleString": 4}))
try:
    print(g())
except TypeError as e:
    print(e)
try:
    print(g(valueOf=1))
except TypeError as e:
    print(e)
print(g(toString=1, valueOf=2))
then = 5
print(globals()["then"], vars()["then"])
import builtins

lookup = builtins.globals
print(lookup()["then"], "constructor" in lookup())
try:
    import constructor
except ImportError as e:
    print(e)
try:
    import hasOwnProperty.toString
except ImportError as e:
    print(e)


class C:
    def method(self):
        pass


for attempt in (lambda: C().method.nothing, lambda: C.method.nothing):
    try:
        attempt()
    except AttributeError as e:
        print(e, e.obj is C.method, e.name)
