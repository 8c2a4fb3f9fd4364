# stderr: whole
a = 1 +("x")
