# stderr: whole
def f():
    return int("abc")
v = f()
