# stderr: whole
class A:
    __slots__ = ("first", "second")
a = A()
a.frist = 1
