# stderr: whole
[].index(1)
