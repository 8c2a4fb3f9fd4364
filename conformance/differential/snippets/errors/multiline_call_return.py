# stderr: whole
def f(*args):
    raise ValueError(args)

def g():
    return f(
        1,
        2,
        3,
        4,
    )

g()
