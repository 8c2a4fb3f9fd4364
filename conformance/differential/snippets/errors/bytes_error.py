# stderr: whole
bytes("x")
