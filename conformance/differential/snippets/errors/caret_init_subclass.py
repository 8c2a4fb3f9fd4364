# stderr: whole
class A:
    def __init_subclass__(cls, **kw):
        raise ValueError("sub")
class B(A):
    pass
