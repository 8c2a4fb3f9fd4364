# stderr: whole
range(1.5)
