# stderr: whole
def g():
    yield next(iter([]))
list(g())
