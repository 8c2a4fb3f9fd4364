# stderr: whole
n = "a"
while n < 5:
    n += 1
