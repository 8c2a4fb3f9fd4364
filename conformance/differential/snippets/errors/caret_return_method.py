# stderr: whole
class A:
    def f(self): return int("x")
def g():
    return A().f()
g()
