# stderr: whole
def f(a, b): raise ValueError
x = 2 * f(1, \
    2)
