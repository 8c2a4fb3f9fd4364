# stderr: whole
x = 0
x += int("x")
