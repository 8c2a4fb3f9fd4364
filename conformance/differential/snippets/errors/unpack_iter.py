# stderr: whole
def f():
    yield 1
    raise KeyError("x")
a, *b = f()
