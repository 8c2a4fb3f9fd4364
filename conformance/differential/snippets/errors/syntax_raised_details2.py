# stderr: whole
raise SyntaxError("mine", ("file.py", 3, None, "   x = 1\n"))
