# stderr: whole
x = "a​b" + 1
