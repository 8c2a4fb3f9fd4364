# stderr: whole
e = ValueError("base")
e.__notes__ = [1, "x", None]
raise e
