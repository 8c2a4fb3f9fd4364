# stderr: whole
def f(a, a): pass
