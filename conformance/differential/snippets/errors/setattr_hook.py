# stderr: whole
class A:
    def __setattr__(self, name, v):
        raise AttributeError(f"no {name} here")
A().foo = 1
