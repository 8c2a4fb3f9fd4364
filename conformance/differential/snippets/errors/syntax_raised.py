# stderr: whole
raise SyntaxError("mine")
