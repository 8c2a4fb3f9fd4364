# stderr: whole
f = eval("lambda x: x.y")
f(1)
