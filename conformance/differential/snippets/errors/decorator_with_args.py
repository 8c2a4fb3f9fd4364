# stderr: whole
def deco(n):
    def d(f):
        return 1 / n
    return d
@deco(
    0
)
def f():
    pass
