# stderr: whole
x = (1, 2)
x[0] = 3
