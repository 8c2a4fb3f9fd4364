# stderr: whole
max([])
