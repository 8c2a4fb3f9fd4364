# stderr: whole
x = [1, 2]
x["a":2]
