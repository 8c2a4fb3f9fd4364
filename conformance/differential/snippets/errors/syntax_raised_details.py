# stderr: whole
raise SyntaxError("mine", ("file.py", 3, 5, "x = 1 + + 2\n", 3, 8))
