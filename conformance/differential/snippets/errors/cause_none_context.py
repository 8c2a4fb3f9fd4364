# stderr: whole
e = ValueError("x")
e.__context__ = KeyError("c")
raise e
