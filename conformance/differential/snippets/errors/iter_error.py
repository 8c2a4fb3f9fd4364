# stderr: whole
iter(5)
