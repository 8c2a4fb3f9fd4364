# stderr: whole
x: int = int("x")
