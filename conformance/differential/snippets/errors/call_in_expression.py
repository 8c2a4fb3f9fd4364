# stderr: whole
def f(x):
    raise ValueError(x)
y = 1 + f(2) * 3
