# stderr: whole
def g():
    x = yield 1 / 0
list(g())
