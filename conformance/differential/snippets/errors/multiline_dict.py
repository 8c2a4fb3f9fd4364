# stderr: whole
def f():
    raise KeyError("k")
x = {
    "a": 1,
    "b": f(),
    "c": 3,
}
