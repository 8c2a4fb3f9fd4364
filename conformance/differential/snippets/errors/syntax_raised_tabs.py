# stderr: whole
raise SyntaxError("mine", ("file.py", 3, 4, "\tx = 1\n", 3, 6))
