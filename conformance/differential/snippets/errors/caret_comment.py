# stderr: whole
x = int("x")  # a comment
