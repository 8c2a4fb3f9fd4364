# stderr: whole
a, b = int("x"), 2
