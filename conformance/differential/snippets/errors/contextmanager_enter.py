# stderr: whole
from contextlib import contextmanager
@contextmanager
def cm():
    1 / 0
    yield 1
with cm():
    pass
