# stderr: whole
def f():
    try:
        {}["a"]
    except KeyError as e:
        raise ValueError("b") from e
try:
    f()
except ValueError:
    [][0]
