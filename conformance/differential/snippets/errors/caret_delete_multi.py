# stderr: whole
x = {}
del x["a"], x["b"]
