# stderr: whole
class C:
    def __enter__(self): return self
    def __exit__(self, *a): return False
def f():
    with C() as a, C() as b:
        1 / 0
f()
