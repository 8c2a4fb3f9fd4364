# stderr: whole
if True:
    x = 1; y = x + "s"; z = 2
