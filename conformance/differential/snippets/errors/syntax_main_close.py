# stderr: whole
x = 1)
