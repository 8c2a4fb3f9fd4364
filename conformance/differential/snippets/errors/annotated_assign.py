# stderr: whole
x: int = 1 / 0
