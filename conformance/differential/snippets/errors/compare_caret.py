# stderr: whole
print(1 < "x")
