# stderr: whole
class A:
    @staticmethod
    def f(): pass
A.f(1)
