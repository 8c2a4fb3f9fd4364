# stderr: whole
print("x", file=5)
