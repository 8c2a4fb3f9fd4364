# stderr: whole
class A:
    def m(self, x):
        raise ValueError(x)
A().m(3)
