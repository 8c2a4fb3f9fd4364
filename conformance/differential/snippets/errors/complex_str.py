# stderr: whole
complex("x")
