# stderr: whole
def f(a):
    return int(a) if a else 0
f("x")
