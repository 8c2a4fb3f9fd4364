# stderr: whole
def g():
    try:
        yield 1
    except KeyError as e:
        raise RuntimeError("wrapped") from e
it = g()
next(it)
it.throw(KeyError("thrown"))
