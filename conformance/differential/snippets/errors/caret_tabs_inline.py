# stderr: whole
x = {"a":	1}["b"]
