# stderr: whole
def f():
    nonlocal x
