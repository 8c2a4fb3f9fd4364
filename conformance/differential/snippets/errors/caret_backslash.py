# stderr: whole
x = 1 + \
    "a"
