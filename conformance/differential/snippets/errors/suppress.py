# stderr: whole
e = ValueError("x")
e.__context__ = KeyError("c")
e.__suppress_context__ = True
raise e
