# stderr: whole
def f(n):
    if n == 0:
        raise ValueError("deep")
    g(n)
def g(n):
    f(n - 1)
f(3)
