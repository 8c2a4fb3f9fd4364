# stderr: whole
[*5]
