# stderr: whole
float("x")
