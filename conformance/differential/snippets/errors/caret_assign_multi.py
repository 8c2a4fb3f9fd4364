# stderr: whole
a = b = int("x")
