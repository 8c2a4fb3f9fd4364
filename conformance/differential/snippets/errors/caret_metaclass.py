# stderr: whole
class M(type):
    def __new__(m, n, b, d):
        raise TypeError("no " + n)
class A(metaclass=M):
    x = 1
    def f(self): pass
