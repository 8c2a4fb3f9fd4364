# stderr: whole
def f():
    return int("z"); pass
f()
