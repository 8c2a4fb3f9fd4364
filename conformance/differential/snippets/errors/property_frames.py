# stderr: whole
class A:
    @property
    def x(self):
        raise RuntimeError("prop")
A().x
