# stderr: whole
x = 1
x += "a"
