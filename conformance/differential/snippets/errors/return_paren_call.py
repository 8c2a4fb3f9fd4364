# stderr: whole
def f():
    return (int("z"))
f()
