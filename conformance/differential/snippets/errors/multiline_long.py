# stderr: whole
def f(*a, **k):
    raise RuntimeError("no")
value = 1 + f(
    1,
    2,
    3,
    4,
    5,
    6,
    x=7,
) + 2
