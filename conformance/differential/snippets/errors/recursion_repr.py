# stderr: whole
class A:
    def __repr__(self):
        return repr(self)
try:
    repr(A())
except RecursionError as e:
    raise ValueError("deep") from None
