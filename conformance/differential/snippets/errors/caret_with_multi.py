# stderr: whole
class C:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError("out")
with (
    C() as a,
    C() as b,
):
    pass
