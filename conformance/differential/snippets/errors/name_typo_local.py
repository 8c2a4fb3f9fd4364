# stderr: whole
def f():
    value = 1
    return vlaue
f()
