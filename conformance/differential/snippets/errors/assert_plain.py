# stderr: whole
def f(x):
    assert x > 3 and x < 10
f(1)
