# stderr: whole
def f(x):
    raise ValueError(
        "a long message",
        x,
    )
f(1)
