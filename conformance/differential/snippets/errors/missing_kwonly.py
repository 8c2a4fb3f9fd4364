# stderr: whole
def f(*, a, b): pass
f()
