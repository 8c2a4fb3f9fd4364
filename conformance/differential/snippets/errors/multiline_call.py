# stderr: whole
def f(*args):
    raise ValueError(args)

def g():
    f(
        1,
        2,
        3,
        4,
    )

g()
