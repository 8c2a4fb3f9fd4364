# stderr: whole
def f():
    if int("z"):
        pass
f()
