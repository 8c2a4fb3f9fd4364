# stderr: whole
def f():
    outer_value = 1
    def g():
        return outer_valu
    return g()
f()
