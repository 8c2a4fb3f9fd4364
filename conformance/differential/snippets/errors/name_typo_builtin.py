# stderr: whole
prnt("x")
