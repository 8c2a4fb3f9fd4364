# stderr: whole
def f():
    return int("x")  # comment ) here
f()
