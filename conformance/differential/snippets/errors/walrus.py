# stderr: whole
if (n := int("q")) > 1:
    pass
