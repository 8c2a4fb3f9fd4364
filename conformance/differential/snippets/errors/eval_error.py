# stderr: whole
eval("1 / 0")
