# stderr: whole
def f(*a, **k):
    raise ValueError(a)
args = [1]
f(*args, x=1)
