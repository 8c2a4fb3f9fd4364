# stderr: whole
def g(a, b):
    return (
        a
        +
        # a comment
        b
        * 2
    )

g(1, "x")
