# stderr: whole
round("x")
