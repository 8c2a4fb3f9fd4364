# stderr: whole
d = {}
del d["x"]
