# stderr: whole
x = 1
y = "a"
z = [1, 2] + (x + y)
