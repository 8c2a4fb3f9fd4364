# stderr: whole
def f():
    return {g(y) for x in range(2) for y in [x]}
def g(n):
    return [10 // m for m in [n]]
f()
