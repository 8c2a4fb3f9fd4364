# stderr: whole
d = {}
d["a"] = int("x")
