# stderr: whole
try:
    raise ValueError("x")
except ValueError as e:
    e.__context__ = e
    raise
