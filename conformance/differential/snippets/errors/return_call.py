# stderr: whole
def f():
    return g(1)
def g(x):
    return h.k(x)
class h:
    @staticmethod
    def k(x):
        y = int("x")
        return y
f()
