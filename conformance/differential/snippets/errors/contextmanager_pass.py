# stderr: whole
from contextlib import contextmanager
@contextmanager
def cm():
    yield 1
with cm():
    raise ValueError("x")
