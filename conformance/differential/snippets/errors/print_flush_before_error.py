# stderr: whole
print("out")
1 / 0
