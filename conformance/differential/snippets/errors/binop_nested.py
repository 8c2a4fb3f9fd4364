# stderr: whole
def f(a, b, c):
    return a * b + c - a ** b
f(1, 2, "x")
