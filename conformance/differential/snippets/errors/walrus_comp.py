# stderr: whole
print([y for x in [1, 2] if (y := x / 0)])
