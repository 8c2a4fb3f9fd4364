# stderr: whole
class A: pass
def f(a):
    return a.x.y
f(A())
