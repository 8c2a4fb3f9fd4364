# stderr: whole
class D:
    def __set_name__(self, o, n):
        raise ValueError("name")
class A:
    d = D()
