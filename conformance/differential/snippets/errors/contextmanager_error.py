# stderr: whole
from contextlib import contextmanager
@contextmanager
def cm():
    try:
        yield 1
    except ValueError as e:
        raise RuntimeError("converted") from e
with cm():
    raise ValueError("x")
