# stderr: whole
class A:
    class B:
        def f(self):
            raise ValueError
A.B().f()
