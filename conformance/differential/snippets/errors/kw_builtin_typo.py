# stderr: whole
print("x", ened="")
