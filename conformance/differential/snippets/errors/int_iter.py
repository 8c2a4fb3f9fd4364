# stderr: whole
a, b = 5
