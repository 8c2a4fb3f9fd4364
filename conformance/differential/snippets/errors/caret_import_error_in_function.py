# stderr: whole
def f():
    from os import nothing_here, path
f()
