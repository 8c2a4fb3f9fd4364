# stderr: whole
def f(x):
    assert (
        x > 3
    ), "message"
f(1)
