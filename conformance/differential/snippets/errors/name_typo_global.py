# stderr: whole
counter = 1
print(countr)
